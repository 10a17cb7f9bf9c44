package health.erp.lab.result;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.specimen.SpecimenId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where results come into being: lays out what belongs to a specimen, and makes runs of what was measured. */
public final class Workbench {
    private final Erp erp;
    private final Surroundings around;
    private final RunStore runs;
    private final Release release;

    public Workbench(Erp erp, Surroundings around) {
        this.erp = erp;
        this.around = around;
        this.runs = new RunStore(erp);
        this.release = new Release(erp, around);
    }

    RunStore runs() {
        return runs;
    }

    Release release() {
        return release;
    }

    Surroundings around() {
        return around;
    }

    RunRow find(RunId run) {
        return runs.find(List.of(run)).stream().findFirst().orElseThrow(() -> new NotFoundException("result", run));
    }

    /** The specimen, what was ordered with it, and what is known of that already; its order is locked. */
    Bench bench(Caller caller, SpecimenId id) {
        var rows = runs.bench(id);
        if (rows.isEmpty()) {
            throw new NotFoundException("specimen", id);
        }
        var first = rows.get(0);
        var subject = first.subject() == null
                ? first.order().getSubject()
                : first.subject().getSubject();
        var bench = new Bench(first.specimen(), first.order(), subject, erp.zone(caller.hospital()));
        var kept = runs.ofOrder(first.order().getId()).stream()
                .collect(Collectors.groupingBy(row -> row.run().getItem()));
        rows.forEach(row -> {
            var item = row.item();
            var tries = kept.getOrDefault(item.getId(), List.of());
            var used = tries.stream().filter(r -> r.run().isInUse()).findFirst();
            bench.put(new Bench.Place(
                    item,
                    around.catalogue().version(caller, item.getTestVersion()),
                    used.map(r -> new Bench.Kept(r.run(), r.version())).orElse(null),
                    tries.size()));
        });
        return bench;
    }

    List<RunRow> enter(Caller caller, Bench bench, EnterResults command) {
        var now = erp.now();
        var measuredAt =
                command.measured().at() == null ? now : command.measured().at();
        var entering =
                new Entering(bench, command, measuredAt, now, around.rules().clockSkew());
        var controlled = command.measured().instrument() == null
                ? runs.controlled(command.results().stream().map(Entry::test).toList())
                : Set.<TestCode>of();
        var drafts = compared(bench, entering.drafts(controlled));
        var byHand = controlled.isEmpty() ? null : command.byHand();
        var batch = new Batch(caller, bench, command.measured(), measuredAt, entering.skew(), byHand);
        var rows = keep(batch, drafts);
        erp.publish(new ResultEvent.Entered(
                bench.specimenId(),
                bench.order().getId(),
                bench.specimen().getPatient(),
                rows.stream().map(row -> row.run().getId()).toList(),
                now));
        var out = rows.stream().filter(row -> row.run().isLeftLab()).toList();
        if (!out.isEmpty()) {
            release.mustBeFit(out);
            release.out(caller, out);
        }
        return rows;
    }

    /**
     * Runs of one moment, with what follows from them.
     *
     * @param byHand why no instrument is named; null where one is, or none need be
     */
    record Batch(Caller caller, Bench bench, Measured measured, Instant at, int skew, @Nullable String byHand) {}

    List<RunRow> keep(Batch batch, List<Draft> measured) {
        var bench = batch.bench();
        var calculations = new Calculations(around.formulas(), bench);
        var ids = new HashMap<String, RunId>();
        var drafts = new ArrayList<>(measured);
        measured.forEach(draft -> take(calculations, ids, draft));
        calculations.after(ids.keySet()).forEach(test -> calculations
                .draft(test)
                .filter(draft ->
                        draft.place().kept() == null && draft.place().item().isOpen())
                .ifPresent(draft -> {
                    take(calculations, ids, draft);
                    drafts.add(draft);
                }));
        var doubt = Comparisons.ofSpecimen(measured, around.rules().jumps());
        var places = new LinkedHashMap<RunId, Bench.Place>();
        measured.forEach(draft -> places.put(Objects.requireNonNull(ids.get(draft.code())), draft.place()));
        var analyses = around.conditions().of(batch, places);
        var keeper = new Gatekeeper(batch, analyses, doubt, calculations, drafts);
        var readings = readings(batch.measured(), measured);
        if (doubt == SpecimenDelta.HOLD_SPECIMEN) {
            doubt(batch.caller(), bench);
        }
        var scribe = new Scribe(batch, ids, bench.isDoubted(), erp.now());
        var rows = drafts.stream()
                .map(draft -> {
                    var reading = readings.get(draft.code());
                    return scribe.write(draft, keeper.ask(draft, scribe.run(draft), reading), reading);
                })
                .toList();
        rows.forEach(row -> runs.add(row.run()));
        rows.forEach(row -> runs.add(row.version()));
        return rows;
    }

    /** It holds of all that was measured in the specimen, also before. 3.2 */
    private void doubt(Caller caller, Bench bench) {
        around.identity().doubt(caller, bench.specimenId());
        bench.places().stream()
                .filter(bench::isHere)
                .flatMap(place -> Stream.ofNullable(place.kept()))
                .forEach(kept -> kept.run().doubt());
        erp.publish(new ResultEvent.SpecimenDoubted(
                bench.specimenId(), bench.order().getId(), bench.specimen().getPatient(), erp.now()));
    }

    private void take(Calculations calculations, Map<String, RunId> ids, Draft draft) {
        var code = draft.place().test().code();
        var id = new RunId(erp.newId());
        ids.put(code.value(), id);
        calculations.take(code, draft.value(), id, 1);
    }

    private List<Draft> compared(Bench bench, List<Draft> drafts) {
        var window = Comparisons.window(drafts);
        if (window.isZero()) {
            return drafts;
        }
        var taken = bench.specimen().getCollectedAt();
        var tests = drafts.stream()
                .filter(draft -> !draft.place().test().definition().deltaRules().isEmpty())
                .map(Draft::code)
                .toList();
        var earlier = runs.earlier(bench.specimen().getPatient(), tests, taken.minus(window), taken);
        var exclusions = bench.order().getCircumstances().exclusions();
        var comparisons = new Comparisons(taken, exclusions, earlier);
        return drafts.stream()
                .map(draft ->
                        draft.compared(comparisons.of(draft, Comparisons.series(bench, draft.place(), draft.value()))))
                .toList();
    }

    /** What the instrument gave, by test; how often in a row is known of what it is controlled for. */
    private Map<String, InstrumentReading> readings(Measured measured, Collection<Draft> drafts) {
        var instrument = measured.instrument();
        if (instrument == null) {
            return Map.of();
        }
        var readings = new HashMap<String, InstrumentReading>();
        drafts.forEach(draft -> readings.put(draft.code(), new InstrumentReading(draft.code(), draft.key(), null)));
        runs.lastOf(instrument, readings.keySet())
                .forEach(last -> readings.computeIfPresent(
                        last.test(), (test, reading) -> last.then(Objects.requireNonNull(reading.key()))));
        return readings;
    }

    /** Writes down another version. */
    RunRow say(ResultVersion previous, TestRun run, VersionDraft draft) {
        var version = new ResultVersion(draft, previous);
        runs.add(version);
        run.settle(draft.content());
        return new RunRow(run, version);
    }

    RunRow cancelled(Caller caller, Bench bench, Bench.Place place, String reason) {
        var now = erp.now();
        var batch = new Batch(caller, bench, Measured.BY_HAND, now, 0, null);
        var row = new Scribe(batch, Map.of(), false, now).cancelled(place, new RunId(erp.newId()), reason);
        runs.add(row.run());
        runs.add(row.version());
        return row;
    }

    /** Whoever answers for results, or has seen them, hears that they say something else. */
    void tell(Caller caller, List<RunRow> rows) {
        var now = erp.now();
        rows.stream().filter(row -> row.version().getNo() > 1).forEach(row -> {
            erp.publish(row.run().changed(row.version().getKind(), now));
            if (row.version().getKind().isOtherwise()) {
                around.told().accept(caller, Answered.of(row, now));
            }
        });
        var out = rows.stream().filter(row -> row.run().isLeftLab()).toList();
        release.announce(caller, out);
        release.reflex(
                caller,
                out.stream()
                        .filter(row -> row.version().getKind().isOtherwise())
                        .toList());
    }

    Recalculation recalculation(Caller caller, TestRun run) {
        return new Recalculation(caller, erp, this, bench(caller, run.getSpecimen()));
    }
}
