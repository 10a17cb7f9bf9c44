package health.erp.examples.people;

/** A list nobody can be read from, or that breaks off; the message is for whoever sent it, without anybody's data. */
public final class UnusableFileException extends RuntimeException {
    public UnusableFileException(String message) {
        super(message);
    }

    UnusableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
