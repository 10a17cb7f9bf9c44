package health.erp.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody else was first: the thing has changed since it was read, the number is taken, the hospital is busy. */
public final class ConflictException extends ErpException {
    @SuppressWarnings("serial") // a Duration is
    private final @Nullable Duration retryAfter;

    public ConflictException(String code, String message) {
        super(code, message);
        this.retryAfter = null;
    }

    public ConflictException(String code, String message, Throwable cause) {
        super(code, message, cause);
        this.retryAfter = null;
    }

    /** @param retryAfter how long to wait before the same is tried again */
    public ConflictException(String code, String message, Duration retryAfter) {
        super(code, message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the same is tried again; null where only the caller can tell whether it makes sense. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
