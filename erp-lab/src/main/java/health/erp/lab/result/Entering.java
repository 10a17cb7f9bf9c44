package health.erp.lab.result;

import static java.util.stream.Collectors.joining;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.status.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is entered, held against the specimen and what was ordered of it: all of it fits, or none of it is taken. */
record Entering(Bench bench, EnterResults command, Instant measuredAt, Instant now, Duration tolerance) {
    Entering {
        mustBeInTheLaboratory(bench);
    }

    private static void mustBeInTheLaboratory(Bench bench) {
        var specimen = bench.specimen();
        if (!bench.isFit()) {
            throw new RuleException(
                    "lab.result.specimen",
                    "The specimen (%s) is %s, so nothing is measured in it.\nMaybe receive it first, or collect another."
                            .formatted(specimen.getId(), specimen.getStatus()));
        }
        if (!bench.belongsTogether()) {
            throw new RuleException(
                    "lab.result.identity",
                    "The specimen (%s) and the order (%s) are not of one patient.\nMaybe look whose specimen it is."
                            .formatted(specimen.getId(), bench.order().getId())); // I2
        }
    }

    /**
     * The values in the tests' own terms, or every reason against them at once.
     *
     * @param controlled those of the tests that an instrument is controlled for, where none is named
     */
    List<Draft> drafts(Set<TestCode> controlled) {
        var problems = new TreeMap<String, String>();
        var drafts = new ArrayList<Draft>();
        var seen = new HashSet<TestCode>();
        for (var i = 0; i < command.results().size(); i++) {
            var entry = command.results().get(i);
            var field = "results[%d].".formatted(i);
            try {
                var place = place(entry, seen);
                drafts.add(draft(place, entry));
            } catch (InvalidCommandException e) {
                e.problems().forEach((part, problem) -> problems.put(field + part, problem));
            }
        }
        var wrongTime = timeProblem();
        if (!controlled.isEmpty() && command.byHand() == null) {
            problems.put(
                    "byHand",
                    "must say why no instrument is named, because controls are run for: %s"
                            .formatted(controlled.stream()
                                    .map(TestCode::value)
                                    .sorted()
                                    .collect(joining(", ")))); // I13
        }
        if (wrongTime != null) {
            problems.put("measured.at", wrongTime);
        }
        if (!problems.isEmpty()) {
            throw InvalidCommandException.of(problems);
        }
        return drafts;
    }

    /** How far the clock it was measured by is off ours, where that shows. I6 */
    int skew() {
        var early = Duration.between(measuredAt, bench.specimen().getCollectedAt());
        var late = Duration.between(now, measuredAt);
        var most = early.compareTo(late) > 0 ? early : late;
        return most.isNegative() ? 0 : Math.toIntExact(most.toSeconds());
    }

    private Bench.Place place(Entry entry, HashSet<TestCode> seen) {
        var place = bench.place(entry.test())
                .filter(bench::isHere)
                .orElseThrow(() -> refused("is not ordered of this specimen"));
        if (!seen.add(entry.test())) {
            throw refused("is there twice");
        }
        if (place.isCalculated()) {
            throw refused("is calculated, and not measured");
        }
        if (place.kept() != null) {
            throw new ConflictException(
                    "lab.result.entered",
                    "The test (%s) has a result (%s) already.\nMaybe look at it, and correct it or reject its run."
                            .formatted(place.item().getId(), place.kept().run().getId()));
        }
        if (place.item().getStatus() != OrderStatus.ACTIVE) {
            throw refused("is %s in the order".formatted(place.item().getStatus()));
        }
        return place;
    }

    private Draft draft(Bench.Place place, Entry entry) {
        var test = place.test();
        var read = EnteredValue.read(test.definition(), entry);
        var sampling = bench.sampling(test);
        var meaning = Meaning.of(test.definition(), read.value(), sampling);
        return new Draft(place, command.measured().origin(), entry, read, sampling, meaning, null, null);
    }

    /** Null where the time it was measured can be right. I6 */
    private @Nullable String timeProblem() {
        if (measuredAt.isAfter(now.plus(tolerance))) {
            return "lies in the future";
        }
        var collected = bench.specimen().getCollectedAt();
        return measuredAt.isBefore(collected.minus(tolerance)) ? "lies before the specimen was taken" : null;
    }

    private static InvalidCommandException refused(String why) {
        return InvalidCommandException.of("test", why);
    }
}
