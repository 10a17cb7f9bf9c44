package health.erp.examples.quickstart;

/** The command cannot start or go on; the message is for whoever typed it. */
final class TroubleException extends Exception {
    TroubleException(String message) {
        super(message);
    }

    TroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
