package health.erp.examples.admin;

/** What was asked for is not done; says why. */
final class RefusedException extends RuntimeException {
    RefusedException(String sentence) {
        super(sentence);
    }
}
