package health.erp.core;

/**
 * Something a caller may be allowed to do. Each module declares its own as enums and lists them in its door; where one
 * is stored it is called after its module too, {@code records.READ_PATIENT}, so a constant is never renamed.
 */
public interface Permission {
    String name();

    /**
     * Whether it can be held for some wards only. The use case then checks the ward with
     * {@link Erp#requirePermission}; a permission whose use cases do not is held in the whole hospital or not at all.
     */
    default boolean isForWards() {
        return false;
    }

    /** Whether somebody without it may use it all the same in an emergency, by breaking the glass for the patient. */
    default boolean inEmergency() {
        return false;
    }

    /**
     * Whether it finds out who somebody is. In an emergency that goes before the glass is broken for a patient: each such
     * call is told to others and reviewed by itself. Only for what is {@link #inEmergency}.
     */
    default boolean findsPatients() {
        return false;
    }
}
