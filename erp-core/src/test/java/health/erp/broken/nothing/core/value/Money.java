package health.erp.broken.nothing.core.value;

import health.erp.core.InvalidCommandException;

/** A value that knows one of the five exceptions. */
public record Money(long minor) {
    static Money of(String text) {
        if (text.isEmpty()) {
            throw InvalidCommandException.of("amount", "is empty");
        }
        return new Money(Long.parseLong(text));
    }
}
