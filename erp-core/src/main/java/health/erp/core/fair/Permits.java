package health.erp.core.fair;

import health.erp.core.ConflictException;
import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Gives each hospital its share, and nobody more than that. */
public final class Permits {
    static final Duration LONGEST_REST = Duration.ofHours(1);

    private static final Duration WORTH_TELLING = Duration.ofMillis(1);
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);

    private final FairShare fairShare;
    private final Function<HospitalId, Allotment> allotments;
    private final Telemetry telemetry;
    private final LongSupplier nanos;
    private final Line calls;
    private final Line bulk;
    private final Map<WorkKind, List<Line>> lines = new EnumMap<>(WorkKind.class);
    private final Map<HospitalId, Long> rests = new ConcurrentHashMap<>();

    /** @param allotments asked at every call, so it answers from memory */
    public Permits(FairShare fairShare, Function<HospitalId, Allotment> allotments, Telemetry telemetry) {
        this(fairShare, allotments, telemetry, System::nanoTime);
    }

    Permits(FairShare fairShare, Function<HospitalId, Allotment> allotments, Telemetry telemetry, LongSupplier nanos) {
        this.fairShare = fairShare;
        this.allotments = allotments;
        this.telemetry = telemetry;
        this.nanos = nanos;
        this.calls = new Line(fairShare.calls(), fairShare.queue());
        this.bulk = new Line(fairShare.bulk(), fairShare.queue());
        lines.put(WorkKind.COMMAND, List.of(calls));
        lines.put(WorkKind.READ, List.of(calls));
        lines.put(WorkKind.BULK, List.of(bulk, calls));
        lines.put(WorkKind.JOB, List.of(new Line(fairShare.jobs(), fairShare.queue())));
        lines.put(WorkKind.BULK_JOB, List.of(bulk));
        lines.put(WorkKind.EVENT, List.of(new Line(fairShare.events(), fairShare.queue())));
    }

    /**
     * Waits for a permit for as long as configured.
     *
     * @throws ConflictException {@code erp.hospitalBusy}, which says when to come again
     */
    public Permit take(HospitalId hospital, WorkKind kind) {
        var rest = rest(hospital, kind);
        if (!rest.isZero()) {
            throw new ConflictException(
                    "erp.hospitalBusy",
                    "Bulk work of the hospital (%s) is slowed down and rests.\nMaybe try again in %d s."
                            .formatted(hospital, atLeast(rest).toSeconds()),
                    atLeast(rest));
        }
        var began = System.nanoTime();
        var permit = enter(hospital, kind, fairShare.patience());
        if (permit.isEmpty()) {
            tell(hospital, kind, began, false);
            throw busy(hospital, kind);
        }
        if (System.nanoTime() - began > WORTH_TELLING.toNanos()) {
            tell(hospital, kind, began, true);
        }
        return permit.get();
    }

    /** A permit, if there is one right now. */
    public Optional<Permit> ifFree(HospitalId hospital, WorkKind kind) {
        return rest(hospital, kind).isZero() ? enter(hospital, kind, Duration.ZERO) : Optional.empty();
    }

    /** How many callers of the hospital wait for a connection. */
    int waiting(HospitalId hospital) {
        return calls.waiting(hospital);
    }

    /** How many hospitals it keeps in mind. */
    int hospitals() {
        return lines.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Line::hospitals)
                        .sum()
                + rests.size();
    }

    private Optional<Permit> enter(HospitalId hospital, WorkKind kind, Duration patience) {
        var allotment = allotments.apply(hospital);
        var end = System.nanoTime() + patience.toNanos();
        var entered = new ArrayDeque<Line>();
        var all = false;
        try {
            for (var line : lines(kind)) {
                var left = patience.isZero() ? patience : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                if (!line.enter(hospital, share(line, allotment), left)) {
                    return Optional.empty();
                }
                entered.push(line);
            }
            all = true;
        } finally {
            if (!all) {
                entered.forEach(line -> line.leave(hospital));
            }
        }
        var began = nanos.getAsLong();
        return Optional.of(new Permit(used -> {
            if (used && isBulk(kind) && allotment.slowdown() > 1) {
                letRest(hospital, (nanos.getAsLong() - began) * (allotment.slowdown() - 1));
            }
            entered.forEach(line -> line.leave(hospital));
        }));
    }

    private Share share(Line line, Allotment allotment) {
        return line == bulk && allotment.slowdown() > 1
                ? new Share(1, 0)
                : line.usual().of(allotment);
    }

    private Duration rest(HospitalId hospital, WorkKind kind) {
        if (!isBulk(kind)) {
            return Duration.ZERO;
        }
        var end = rests.get(hospital);
        var left = end == null ? 0 : end - nanos.getAsLong();
        if (left <= 0 || allotments.apply(hospital).slowdown() == 1) {
            rests.remove(hospital);
            return Duration.ZERO;
        }
        return Duration.ofNanos(left);
    }

    private void letRest(HospitalId hospital, long length) {
        var now = nanos.getAsLong();
        rests.values().removeIf(end -> end - now <= 0);
        if (length > 0) {
            rests.put(hospital, now + Math.min(length, LONGEST_REST.toNanos()));
        }
    }

    private static boolean isBulk(WorkKind kind) {
        return kind == WorkKind.BULK || kind == WorkKind.BULK_JOB;
    }

    private List<Line> lines(WorkKind kind) {
        return lines.getOrDefault(kind, List.of(calls));
    }

    private ConflictException busy(HospitalId hospital, WorkKind kind) {
        var again = atLeast(fairShare.patience());
        return new ConflictException(
                "erp.hospitalBusy",
                "The hospital (%s) has as much work under way as it may (%s).\nMaybe try again in %d s, or ask for a bigger share."
                        .formatted(hospital, name(kind), again.toSeconds()),
                again);
    }

    private void tell(HospitalId hospital, WorkKind kind, long began, boolean granted) {
        telemetry.queued(name(kind), hospital, Duration.ofNanos(System.nanoTime() - began), granted);
    }

    private static String name(WorkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** In whole seconds, as HTTP tells it. */
    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SHORTEST_RETRY) < 0
                ? SHORTEST_RETRY
                : Duration.ofSeconds(wait.plusMillis(999).toSeconds());
    }
}
