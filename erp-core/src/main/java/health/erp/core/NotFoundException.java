package health.erp.core;

/** What was asked for does not exist in the caller's hospital, or is another hospital's: nobody can tell which. */
public final class NotFoundException extends ErpException {
    public NotFoundException(String what, Object id) {
        super("erp.notFound", "There is no %s (%s) in this hospital.".formatted(what, id));
    }
}
