package health.erp.examples.quickstart;

/** What was typed is no command; the message says what about it. */
final class UsageException extends Exception {
    UsageException(String message) {
        super(message);
    }
}
