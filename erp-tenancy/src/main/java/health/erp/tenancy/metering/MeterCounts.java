package health.erp.tenancy.metering;

import static health.erp.tenancy.price.Meter.DATABASE_TIME;
import static health.erp.tenancy.price.Meter.EVENTS;
import static health.erp.tenancy.price.Meter.JOBS;
import static health.erp.tenancy.price.Meter.NOTICES;
import static health.erp.tenancy.price.Meter.ROWS_WRITTEN;
import static health.erp.tenancy.price.Meter.STATEMENTS;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Usage;
import health.erp.tenancy.price.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the hospitals used on this node since it was last written down. Kept by the quarter of an hour, so that whoever
 * writes it down knows which month it belongs to in each hospital: no zone is further than a quarter from another's hours.
 */
public final class MeterCounts implements Telemetry {
    private static final long SLOT = Duration.ofMinutes(15).toSeconds();
    private static final Observed IGNORED = new Counting(() -> {}, () -> {});

    private final Map<Slot, Map<Meter, Long>> counts = new ConcurrentHashMap<>();
    private volatile @Nullable Supplier<Instant> clock;

    /** From now on it counts. */
    public void open(Supplier<Instant> time) {
        clock = time;
    }

    /** Waiting uses nothing. */
    @Override
    public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {}

    @Override
    public boolean hearsOfUse() {
        return true;
    }

    @Override
    public void used(HospitalId hospital, Usage usage) {
        add(
                hospital,
                Map.of(
                        DATABASE_TIME,
                                TimeUnit.NANOSECONDS.toMicros(usage.held().toNanos()),
                        STATEMENTS, (long) usage.statements(),
                        ROWS_WRITTEN, usage.rowsWritten()));
    }

    @Override
    public Observed begins(Work work) {
        var hospital = work.hospital();
        if (hospital == null) {
            return IGNORED;
        }
        return switch (work.kind()) {
            case USE_CASE -> IGNORED; // its transactions are counted
            case DELIVERY -> always(() -> add(hospital, Map.of(EVENTS, 1L)));
            case JOB -> always(() -> add(hospital, Map.of(JOBS, 1L)));
            case NOTICE ->
                new Counting(() -> add(hospital, Map.of(NOTICES, 1L)), () -> {}); // refused ones cost nothing
        };
    }

    @Override
    public void waiting(String queue, long entries, Duration oldest) {}

    /** Hands over what has been counted, and begins anew. */
    List<Counted> take() {
        var taken = new ArrayList<Counted>();
        for (var slot : List.copyOf(counts.keySet())) {
            var sums = counts.remove(slot); // whoever adds does so before or after, never meanwhile
            if (sums != null) {
                taken.add(new Counted(slot.hospital, Instant.ofEpochSecond(slot.number * SLOT), sums));
            }
        }
        return taken;
    }

    /** Takes back what could not be written down. */
    void putBack(List<Counted> taken) {
        taken.forEach(c -> add(new Slot(c.hospital, c.from.getEpochSecond() / SLOT), c.sums));
    }

    private void add(HospitalId hospital, Map<Meter, Long> use) {
        var time = clock;
        if (time != null) {
            add(new Slot(hospital, time.get().getEpochSecond() / SLOT), use);
        }
    }

    private void add(Slot slot, Map<Meter, Long> use) {
        counts.compute(slot, (s, before) -> {
            var sums = before == null ? new EnumMap<Meter, Long>(Meter.class) : before;
            use.forEach((meter, number) -> {
                if (number != 0) {
                    sums.merge(meter, number, Long::sum);
                }
            });
            return sums;
        });
    }

    private static Observed always(Runnable count) {
        return new Counting(count, count);
    }

    /** @param from when the quarter of an hour began */
    record Counted(HospitalId hospital, Instant from, Map<Meter, Long> sums) {}

    private record Slot(HospitalId hospital, long number) {}

    /** Counts at the end of the work. */
    private record Counting(Runnable whenDone, Runnable otherwise) implements Observed {
        @Override
        public void done() {
            whenDone.run();
        }

        @Override
        public void refused(String code) {
            otherwise.run();
        }

        @Override
        public void failed(String exception) {
            otherwise.run();
        }
    }
}
