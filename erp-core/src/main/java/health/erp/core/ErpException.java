package health.erp.core;

import java.util.Objects;

/** The root of everything this library throws at a caller. There are five kinds, and no others. */
public abstract sealed class ErpException extends RuntimeException
        permits InvalidCommandException, NotPermittedException, NotFoundException, RuleException, ConflictException {
    private final String code;

    ErpException(String code, String message) {
        super(message);
        this.code = code;
    }

    ErpException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** For people: names the thing and its state and, where it helps, what to do. Never a patient's data. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Stable, for programs: {@code records.identifier.taken}. The message is for people. */
    public final String code() {
        return code;
    }
}
