package health.erp.benchmarks;

/** Something whoever started the benchmarks has to change; the text says what. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
