package health.erp.tenancy.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an operation was measured to cost on a machine that did nothing else.
 *
 * @param perSecond how many of them the whole machine did, application and database together
 * @param cores of that machine
 * @param heldMillis median time of one, which is at most how long it held its connection
 * @param storedBytes that stay in the database for it, with indexes: a command's rows, and who looked at what
 * @param source which benchmarks said so
 */
public record OperationCost(
        Operation operation, BigDecimal perSecond, int cores, BigDecimal heldMillis, int storedBytes, String source) {
    private static final int DIGITS = 6;

    public OperationCost {
        if (perSecond.signum() <= 0 || cores < 1 || heldMillis.signum() < 0 || storedBytes < 0) {
            throw new IllegalArgumentException("An operation takes some time, on at least one core.");
        }
    }

    /** Time of one core, in ms, application, database and load driver together, their waiting for the disk included. */
    public BigDecimal coreMillis() {
        return BigDecimal.valueOf(1_000L * cores).divide(perSecond, DIGITS, RoundingMode.UP);
    }
}
