package health.erp.lab.result;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.interpretation.Limits;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.IntervalSet;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Sampling;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ResultValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a value means for this patient at the moment the specimen was taken, and by which intervals. 3.3, 3.4 */
record Meaning(List<FrozenInterval> intervals, Interpreted interpreted) {
    static Meaning of(TestDefinition test, ResultValue value, Sampling sampling) {
        if (value instanceof ResultValue.Coded) {
            return new Meaning(
                    List.of(),
                    EnteredValue.answered(test, value)
                            .flatMap(answer -> Optional.ofNullable(answer.meaning()))
                            .map(Interpreted::as)
                            .orElse(Interpreted.NOTHING));
        }
        var measurement = test.measurement();
        var set = new IntervalSet(measurement == null ? Unit.ONE : measurement.unit(), test.intervals());
        var used = new ArrayList<FrozenInterval>();
        Stream.of(IntervalCategory.values())
                .forEach(category -> set.select(category, sampling).ifPresent(found -> used.add(frozen(found))));
        return new Meaning(used, Limits.of(set, sampling).interpret(value));
    }

    private static FrozenInterval frozen(QualifiedInterval found) {
        return new FrozenInterval(found.category(), found.code(), found.range());
    }
}
