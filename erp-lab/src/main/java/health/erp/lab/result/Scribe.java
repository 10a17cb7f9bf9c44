package health.erp.lab.result;

import health.erp.lab.catalogue.VerificationPolicy;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.Workbench.Batch;
import health.erp.lab.status.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down runs of one moment, and lets go what the rules find nothing against. */
final class Scribe {
    private final Batch batch;
    private final Map<String, RunId> ids;
    private final boolean doubted;
    private final Instant now;
    private final Set<RunId> out = new HashSet<>();

    Scribe(Batch batch, Map<String, RunId> ids, boolean doubted, Instant now) {
        this.batch = batch;
        this.ids = ids;
        this.doubted = doubted;
        this.now = now;
        batch.bench().places().stream()
                .map(Bench.Place::kept)
                .filter(Objects::nonNull)
                .filter(kept -> kept.run().getStage() == RunStage.RELEASED)
                .forEach(kept -> out.add(kept.run().getId()));
    }

    RunId run(Draft draft) {
        return Objects.requireNonNull(ids.get(draft.code()));
    }

    /** @param reading null of what no instrument gave */
    RunRow write(Draft draft, RuleTrace trace, @Nullable InstrumentReading reading) {
        var id = run(draft);
        var run = new TestRun(new RunDraft(
                id,
                ordered(draft.place(), Comparisons.series(batch.bench(), draft.place(), draft.value())),
                draft.place().attempts() + 1,
                draft.origin(),
                batch.caller().staff(),
                batch.at(),
                batch.skew(),
                doubted,
                Proof.of(trace),
                draft.formula() == null ? batch.byHand() : null,
                draft.formula() == null ? batch.measured() : Measured.CALCULATED,
                reading));
        var content = draft.frozen(trace);
        var version = new ResultVersion(run.first(batch.caller().staff(), now, content), null);
        if (mayGoOut(draft, trace)) {
            run.goOut(now);
            out.add(id);
        }
        run.settle(content);
        return new RunRow(run, version);
    }

    /** Nothing was measured. */
    RunRow cancelled(Bench.Place place, RunId id, String reason) {
        var bench = batch.bench();
        var run = new TestRun(new RunDraft(
                id,
                ordered(place, "||"),
                place.attempts() + 1,
                RunOrigin.MANUAL,
                batch.caller().staff(),
                batch.at(),
                0,
                false,
                Proof.UNPROVEN,
                null,
                batch.measured(),
                null));
        var content = FrozenResult.nothing(place.test(), bench.sampling(place.test()));
        var version = new ResultVersion(run.cancel(batch.caller().staff(), now, reason, content), null);
        run.settle(content);
        return new RunRow(run, version);
    }

    // what is written down by hand somebody has read, and somebody else looks at it
    private boolean mayGoOut(Draft draft, RuleTrace trace) {
        var formula = draft.formula();
        var isRuled = draft.place().test().definition().autoverification() != null
                && draft.place().item().getStatus() == OrderStatus.ACTIVE
                && trace.mayGoOut()
                && !doubted;
        return isRuled
                && (formula == null
                        ? draft.origin() == RunOrigin.ANALYZER
                        : formula.inputs().stream().allMatch(input -> out.contains(input.run())));
    }

    private RunDraft.Ordered ordered(Bench.Place place, String series) {
        var bench = batch.bench();
        var item = place.item();
        var test = place.test();
        var policies = policies(place);
        var isMedical = policies.stream().anyMatch(policy -> policy.steps() > 1);
        return new RunDraft.Ordered(
                item.getId(),
                bench.order().getId(),
                bench.specimenId(),
                bench.specimen().getPatient(),
                test.code(),
                item.getRank(),
                test.definition().section(),
                series,
                bench.specimen().getCollectedAt(),
                isMedical,
                isMedical && policies.stream().anyMatch(policy -> !policy.sameValidatorAllowed()));
    }

    /** Of what is calculated those of its inputs, too: it does not go out before they do. */
    private List<VerificationPolicy> policies(Bench.Place place) {
        var policies = new ArrayList<VerificationPolicy>();
        policies.add(place.test().definition().verification());
        var rule = place.test().definition().calculation();
        if (rule != null) {
            rule.inputs()
                    .values()
                    .forEach(input -> batch.bench().place(input).ifPresent(found -> policies.addAll(policies(found))));
        }
        return policies;
    }
}
