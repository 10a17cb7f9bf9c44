package health.erp.lab.interval;

import health.erp.core.RuleException;
import health.erp.lab.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The published intervals of a test, in one unit. It cannot be made of intervals between which somebody would have to
 * choose by chance.
 */
public record IntervalSet(Unit unit, List<QualifiedInterval> intervals) {
    /** Ages are looked at up to 120 years. */
    public static final Age OLDEST = Age.years(120);

    public IntervalSet {
        intervals = List.copyOf(intervals);
        refuseTies(intervals);
    }

    /** The interval of this category that holds; empty if there is none, and then a result is not interpreted by it. */
    public Optional<QualifiedInterval> select(IntervalCategory category, Sampling sampling) {
        return intervals.stream()
                .filter(interval -> interval.category() == category && interval.admits(sampling))
                .max(Comparator.comparingInt(QualifiedInterval::specificity));
    }

    /** For whom of that category no interval holds, when measured in this setting. */
    public List<Gap> gaps(IntervalCategory category, Setting setting) {
        return new Coverage(this, category, setting).gaps();
    }

    private static void refuseTies(List<QualifiedInterval> intervals) {
        for (var i = 0; i < intervals.size(); i++) {
            var one = intervals.get(i);
            intervals.subList(i + 1, intervals.size()).forEach(other -> refuseTie(one, other));
        }
    }

    private static void refuseTie(QualifiedInterval one, QualifiedInterval other) {
        if (one.code().equals(other.code())) {
            throw new RuleException("lab.interval.twice", "The interval (%s) is there twice.".formatted(one.code()));
        }
        if (one.specificity() == other.specificity() && one.mayOverlap(other)) {
            refuse(one, other);
        }
    }

    private static void refuse(QualifiedInterval one, QualifiedInterval other) {
        throw new RuleException(
                "lab.interval.overlap",
                "The intervals (%s) and (%s) both hold for the same patient and neither is more specific.\nMaybe let one end at the age the other begins with, written in the same way."
                        .formatted(one.code(), other.code()));
    }
}
