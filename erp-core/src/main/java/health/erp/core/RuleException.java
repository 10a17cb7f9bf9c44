package health.erp.core;

/** A rule of the hospital forbids the operation as things stand. */
public final class RuleException extends ErpException {
    public RuleException(String code, String message) {
        super(code, message);
    }
}
