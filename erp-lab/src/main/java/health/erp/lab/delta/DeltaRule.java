package health.erp.lab.delta;

import health.erp.lab.unit.Unit;
import health.erp.lab.value.ResultValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a test may change within a time.
 *
 * @param fall the most it may go down, as a positive number; null for any
 * @param rise the most it may go up; null for any
 * @param window how long before this specimen the last may have been taken
 * @param excluded circumstances under which a change says nothing: dialysis, transfusion, a ward
 */
public record DeltaRule(
        DeltaKind kind, @Nullable BigDecimal fall, @Nullable BigDecimal rise, Duration window, Set<String> excluded) {
    public DeltaRule {
        excluded = excluded == null ? Set.of() : Set.copyOf(excluded); // what is empty is not written
        var wrong = (fall != null && fall.signum() < 0) || (rise != null && rise.signum() < 0);
        if (wrong || (fall == null && rise == null) || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "A delta rule needs a positive window (%s) and a limit to the fall (%s) or the rise (%s), neither negative."
                            .formatted(window, fall, rise));
        }
    }

    /** The same limit both ways. */
    public static DeltaRule of(DeltaKind kind, String limit, Duration window) {
        var most = new BigDecimal(limit);
        return new DeltaRule(kind, most, most, window, Set.of());
    }

    /** More than this percentage, a change is one of the patient and not of measuring. */
    public static DeltaRule ofReferenceChange(ReferenceChange change, Duration window) {
        return new DeltaRule(DeltaKind.PERCENT, change.percent(), change.percent(), window, Set.of());
    }

    public DeltaRule excluding(Set<String> circumstances) {
        return new DeltaRule(kind, fall, rise, window, circumstances);
    }

    /**
     * Compares with the last released result of the patient that can be compared.
     *
     * @param earlier results of the same patient and analyte, in any order
     * @param circumstances what is known to be the case now
     */
    public DeltaOutcome check(Reading current, Collection<Reading> earlier, Set<String> circumstances) {
        if (circumstances.stream().anyMatch(excluded::contains)) {
            return new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.EXCLUDED);
        }
        if (!(current.value() instanceof ResultValue.Exact now)) {
            return new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.NOT_EXACT);
        }
        return last(current, now.unit(), earlier)
                .map(previous -> compare(previous, current, now))
                .orElseGet(() -> new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.NO_PREVIOUS));
    }

    private DeltaOutcome compare(Reading previous, Reading current, ResultValue.Exact now) {
        if (!(previous.value() instanceof ResultValue.Exact then)) {
            return new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.NOT_EXACT);
        }
        var between = Duration.between(previous.collectedAt(), current.collectedAt());
        return kind.change(then.amount(), now.amount(), between)
                .map(this::judged)
                .orElseGet(() -> new DeltaOutcome.NotEvaluable(DeltaOutcome.Reason.UNDEFINED));
    }

    private DeltaOutcome judged(BigDecimal change) {
        var limit = change.signum() < 0 ? fall : rise;
        return limit != null && change.abs().compareTo(limit) > 0
                ? new DeltaOutcome.Exceeded(change, limit)
                : new DeltaOutcome.Within(change);
    }

    private Optional<Reading> last(Reading current, Unit unit, Collection<Reading> earlier) {
        return earlier.stream()
                .filter(reading -> reading.standing() == Reading.Standing.RELEASED)
                .filter(reading -> reading.series().equals(current.series()) && isIn(reading, unit))
                .filter(reading -> isWithin(reading, current))
                .max(Comparator.comparing(Reading::collectedAt));
    }

    private boolean isWithin(Reading reading, Reading current) {
        var age = Duration.between(reading.collectedAt(), current.collectedAt());
        return !age.isNegative() && age.compareTo(window) <= 0;
    }

    private static boolean isIn(Reading reading, Unit unit) {
        if (reading.value() instanceof ResultValue.Exact exact) {
            return exact.unit().equals(unit);
        }
        return reading.value() instanceof ResultValue.Censored censored
                && censored.unit().equals(unit);
    }
}
