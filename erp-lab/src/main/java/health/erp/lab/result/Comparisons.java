package health.erp.lab.result;

import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.delta.DeltaRule;
import health.erp.lab.delta.Reading;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.value.ResultValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of a specimen beside the last the patient had of the same tests. 3.2 */
final class Comparisons {
    private final Instant taken;
    private final Set<String> circumstances;
    private final Map<String, List<Reading>> earlier = new HashMap<>();

    Comparisons(Instant taken, Set<String> circumstances, Collection<RunRow> rows) {
        this.taken = taken;
        this.circumstances = circumstances;
        rows.forEach(row -> {
            var value = row.version().getContent().value();
            if (value != null) {
                var run = row.run();
                earlier.computeIfAbsent(run.getTest().value(), test -> new ArrayList<>())
                        .add(new Reading(
                                value.value(), run.getCollectedAt(), run.getSeries(), Reading.Standing.RELEASED));
            }
        });
    }

    /** How far back any of the tests is compared; nothing where none is. */
    static Duration window(Collection<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.place().test().definition().deltaRules().stream())
                .map(DeltaRule::window)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The gravest of what the test's rules say; null where it has none. */
    @Nullable
    DeltaOutcome of(Draft draft, String series) {
        var current = new Reading(draft.value(), taken, series, Reading.Standing.OPEN);
        var code = draft.code();
        return draft.place().test().definition().deltaRules().stream()
                .map(rule -> rule.check(current, earlier.getOrDefault(code, List.of()), circumstances))
                .reduce(Comparisons::graver)
                .orElse(null);
    }

    private static DeltaOutcome graver(DeltaOutcome one, DeltaOutcome other) {
        return one instanceof DeltaOutcome.Exceeded || other instanceof DeltaOutcome.Within ? one : other;
    }

    /** Over all results that can be compared; null where those are too few to tell. */
    static @Nullable SpecimenDelta ofSpecimen(Collection<Draft> drafts, int jumps) {
        var outcomes = drafts.stream()
                .map(Draft::delta)
                .filter(Objects::nonNull)
                .filter(outcome -> !isWithoutEarlier(outcome))
                .toList();
        return outcomes.size() < jumps ? null : SpecimenDelta.of(outcomes, jumps);
    }

    private static boolean isWithoutEarlier(DeltaOutcome outcome) {
        return outcome instanceof DeltaOutcome.NotEvaluable unknown
                && (unknown.reason() == DeltaOutcome.Reason.NO_PREVIOUS
                        || unknown.reason() == DeltaOutcome.Reason.EXCLUDED);
    }

    /** What makes results comparable: the unit, the method and the type of specimen. */
    static String series(Bench bench, Bench.Place place, ResultValue value) {
        var method = place.test().definition().method();
        var unit = FrozenValue.of(value).unit();
        return "%s|%s|%s"
                .formatted(
                        unit == null ? "" : unit,
                        method == null ? "" : method,
                        bench.specimen().getType());
    }
}
