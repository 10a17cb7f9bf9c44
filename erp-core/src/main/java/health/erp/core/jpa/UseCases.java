package health.erp.core.jpa;

import health.erp.core.Caller;
import health.erp.core.HistoryLimits;
import health.erp.core.IdSource;
import health.erp.core.RuleException;
import health.erp.core.fair.StatementLimits.Limit;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Purge.Past;
import health.erp.core.jpa.Refusal.Outcome;
import health.erp.core.key.Keys;
import health.erp.core.place.Fence.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Use cases within the sessions they run in: each leaves its entry in the audit trail, also when it is refused, and one
 * with an idempotency key is done once.
 */
public final class UseCases {
    private final Sessions sessions;
    private final Places places;
    private final Keys keys;
    private final IdSource ids;
    private final Clock clock;
    private final Idempotency idempotency;
    private final Refusals refusals;
    private final AuditChain chain;
    private final Glass glass;

    UseCases(
            Sessions sessions,
            Places places,
            Keys keys,
            IdSource ids,
            Clock clock,
            Idempotency idempotency,
            AuditChain chain) {
        this.sessions = sessions;
        this.places = places;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.idempotency = idempotency;
        this.chain = chain;
        this.glass = new Glass(sessions, places, clock);
        this.refusals = new Refusals(this::write, places::isHostAtWork);
    }

    /** Runs the work as one use case, which leaves its entry in the audit trail, if it is refused too. */
    public <R> R call(Call call, Limit limit, Runnable check, Supplier<R> work) {
        var unit = sessions.running();
        var refused = unit == null ? new ArrayList<Refusal>() : unit.refused();
        try {
            check.run();
            var claim = unit == null || unit.call() == null ? idempotency.claim(call) : null;
            Supplier<R> whole = () -> audited(call, claim, work);
            if (unit != null) {
                return sessions.joined(unit, call.caller(), whole);
            }
            return mayBeStale(call)
                    ? sessions.stale(call.caller(), limit, refused, whole)
                    : sessions.outermost(call.caller(), limit, claim, refused, whole);
        } catch (RuntimeException e) {
            if (refused.stream().noneMatch(r -> r.failure() == e)) { // the innermost call it was said to
                refused.add(new Refusal(call, e, clock.instant()));
            }
            throw e;
        } finally {
            chain.tell(call.caller().hospital());
            if (unit == null) {
                refusals.write(refused);
            }
        }
    }

    /** Runs the work in the running transaction, or in a new one of the host. */
    public <R> R run(Caller caller, Limit limit, Supplier<R> work) {
        var unit = sessions.running();
        if (unit != null) {
            return sessions.joined(unit, caller, work);
        }
        var refused = new ArrayList<Refusal>();
        try {
            return sessions.outermost(caller, limit, null, refused, work);
        } finally {
            refusals.write(refused);
        }
    }

    /** Keeps what was refused in a transaction of the host that is still under way. */
    void keep(List<Refusal> refused) {
        refusals.keep(refused);
    }

    /** Writes what could not be written while the host's transactions ran; answers whether there was something. */
    public boolean writeRefusals() {
        return refusals.writeWaiting();
    }

    /**
     * Takes some of what is over away; answers whether there may be more.
     *
     * @param keys how long idempotency keys are known
     */
    public boolean purge(Duration keys, HistoryLimits history) {
        var purge = new Purge(List.of(
                new Past("erp_idempotency", "at", keys),
                new Past("erp_idempotency_result", "at", keys), // a key without result is none
                new Past("erp_user_session", "ended_at", history.sessions()),
                new Past("erp_process", "ended_at", history.processes()),
                new Past(
                        "erp_notice",
                        "told_at",
                        history.notices(),
                        " and status <> 'QUEUED' and (sent_at is null or sent_at < " + Past.UNTIL + ")")));
        var more = false;
        for (var here : places.all()) {
            var background = here.background();
            more |= background != null && purge.some(background);
        }
        return more;
    }

    private <R> R audited(Call call, @Nullable Claim claim, Supplier<R> work) {
        var unit = sessions.current();
        if (unit.state() == State.READ_ONLY && call.kind() == Call.Kind.COMMAND) {
            throw new RuleException(
                    "erp.hospitalReadOnly",
                    "The hospital (%s) may be looked at, but not changed.\nMaybe ask whoever operates the system."
                            .formatted(unit.hospital()));
        }
        if (unit.call() != null) {
            unit.session().flush(); // what the outer use case changed is its own
        }
        var outer = unit.enter(call);
        try {
            if (claim != null && !isOurs(unit, claim)) {
                return repeated(unit, call, claim);
            }
            var result = work.get();
            unit.session().flush();
            glass.mustBeBroken(unit, call);
            unit.journal().note(call, clock.instant(), Outcome.DONE, null, call.patients());
            if (claim != null) {
                sessions.sql(() -> {
                    idempotency.settle(unit.journal().trip(), claim, result, call.patients());
                    return true;
                });
            }
            return result;
        } finally {
            unit.enter(outer);
        }
    }

    private boolean mayBeStale(Call call) {
        return call.kind() == Call.Kind.READ
                && call.caller().acceptsStale()
                && places.of(call.caller().hospital()).here().replica() != null;
    }

    private boolean isOurs(Unit unit, Claim claim) {
        return sessions.sql(() -> {
            idempotency.take(unit.connection(), claim);
            return claim.isMine();
        });
    }

    /** Done before: shows the same again, which is in the audit trail as well. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // the same command gave it back
    private <R> R repeated(Unit unit, Call call, Claim claim) {
        var stored = sessions.sql(() -> idempotency.stored(unit.connection(), claim));
        stored.patients().forEach(call::concerns);
        glass.mustBeBroken(unit, call);
        unit.journal().note(call, clock.instant(), Outcome.REPEATED, null, call.patients());
        return (R) stored.result();
    }

    private void write(List<Refusal> refused) {
        var byHospital = new LinkedHashMap<HospitalId, List<Refusal>>();
        refused.forEach(r -> byHospital
                .computeIfAbsent(r.call().caller().hospital(), h -> new ArrayList<>())
                .add(r));
        byHospital.forEach((hospital, some) -> sessions.bound(hospital, connection -> {
            var database = places.kind();
            var journal = new Journal(hospital, database, new RoundTrip(connection, database), keys, ids);
            some.forEach(r -> journal.note(
                    r.call().refused(), r.at(), r.outcome(), r.code(), r.call().wanted()));
            journal.write();
            return true;
        }));
    }
}
