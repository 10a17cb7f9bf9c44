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

    /** Whether somebody without it may use it all the same in an emergency, by breaking the glass. */
    default boolean inEmergency() {
        return false;
    }
}
