package health.erp.lab.result;

import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.interval.Sampling;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.value.ResultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result before it is kept.
 *
 * @param entry null of what was calculated
 * @param formula null of what was measured
 * @param delta null where the test has no delta rule
 */
record Draft(
        Bench.Place place,
        RunOrigin origin,
        @Nullable Entry entry,
        EnteredValue read,
        Sampling sampling,
        Meaning meaning,
        @Nullable FrozenFormula formula,
        @Nullable DeltaOutcome delta) {
    ResultValue value() {
        return read.value();
    }

    String code() {
        return place.test().code().value();
    }

    /** By which it is seen whether an instrument gives the same again and again. */
    String key() {
        return CanonicalForm.key(FrozenValue.of(read.value()));
    }

    Draft compared(@Nullable DeltaOutcome outcome) {
        return new Draft(place, origin, entry, read, sampling, meaning, formula, outcome);
    }

    FrozenResult frozen(@Nullable RuleTrace trace) {
        return new FrozenResult(
                code(),
                place.test().id().toString(),
                FrozenValue.of(read.value()),
                read.reported(),
                meaning.intervals(),
                meaning.interpreted().codes(),
                meaning.interpreted().mayBeCritical(),
                formula,
                sampling,
                trace,
                entry == null ? List.of() : entry.sentFlags(),
                entry == null ? null : entry.comment());
    }
}
