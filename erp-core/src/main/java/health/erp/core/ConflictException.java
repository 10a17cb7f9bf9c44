package health.erp.core;

/** Somebody else was first: the thing has changed since it was read, or the number is already taken. */
public final class ConflictException extends ErpException {
    public ConflictException(String code, String message) {
        super(code, message);
    }

    public ConflictException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
