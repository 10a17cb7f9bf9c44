package health.erp.tenancy.metering;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry.Work;
import health.erp.core.telemetry.Telemetry.Work.Kind;
import health.erp.core.telemetry.Usage;
import health.erp.tenancy.metering.MeterCounts.Counted;
import health.erp.tenancy.price.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeterCountsTest {
    private static final HospitalId APOLLO = new HospitalId(new UUID(1, 1));
    private static final HospitalId LAKESIDE = new HospitalId(new UUID(1, 2));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-31T18:29:59Z"));
    private final MeterCounts counts = new MeterCounts();

    @BeforeEach
    void open() {
        counts.open(now::get);
    }

    @Test
    void aTransactionIsItsTimeItsStatementsAndItsRows() {
        counts.used(APOLLO, new Usage(Duration.ofNanos(1_500_999), 3, 5));
        counts.used(APOLLO, new Usage(Duration.ofMillis(1), 1, 0));

        assertThat(counts.take())
                .singleElement()
                .extracting(Counted::sums)
                .isEqualTo(Map.of(Meter.DATABASE_TIME, 2_500L, Meter.STATEMENTS, 4L, Meter.ROWS_WRITTEN, 5L));
        assertThat(counts.take()).isEmpty();
    }

    @Test
    void jobsAndDeliveriesCountHoweverTheyEndAndNoticesThatWentOut() {
        counts.begins(work(Kind.JOB)).done();
        counts.begins(work(Kind.JOB)).failed("java.lang.ArithmeticException");
        counts.begins(work(Kind.DELIVERY)).refused("records.mrn.taken");
        counts.begins(work(Kind.NOTICE)).done();
        counts.begins(work(Kind.NOTICE)).refused("notice.busy");
        counts.begins(work(Kind.USE_CASE)).done();
        counts.begins(new Work(Kind.JOB, "sweep", null, null)).done();

        assertThat(counts.take())
                .singleElement()
                .extracting(Counted::sums)
                .isEqualTo(Map.of(Meter.JOBS, 2L, Meter.EVENTS, 1L, Meter.NOTICES, 1L));
    }

    @Test
    void whatIsUsedInDifferentQuartersOfAnHourIsKeptApart() {
        counts.used(APOLLO, new Usage(Duration.ZERO, 1, 0));
        now.set(Instant.parse("2026-03-31T18:30:00Z")); // midnight in Kolkata
        counts.used(APOLLO, new Usage(Duration.ZERO, 2, 0));

        assertThat(counts.take())
                .extracting(c -> c.from() + " " + c.sums().get(Meter.STATEMENTS))
                .containsExactlyInAnyOrder("2026-03-31T18:15:00Z 1", "2026-03-31T18:30:00Z 2");
    }

    @Test
    void whatIsPutBackIsHandedOverWithWhatCameMeanwhile() {
        counts.used(APOLLO, new Usage(Duration.ZERO, 1, 0));
        var taken = counts.take();
        counts.used(APOLLO, new Usage(Duration.ZERO, 2, 0));
        counts.putBack(taken);

        assertThat(counts.take())
                .singleElement()
                .extracting(c -> c.sums().get(Meter.STATEMENTS))
                .isEqualTo(3L);
    }

    @Test
    void nothingIsCountedBeforeItIsOpen() {
        var closed = new MeterCounts();

        closed.used(APOLLO, new Usage(Duration.ZERO, 1, 0));

        assertThat(closed.take()).isEmpty();
    }

    @Test
    void nothingIsLostWhileItIsHandedOver() throws Exception {
        var users = 4;
        var each = 20_000;
        var taken = new ArrayList<Counted>();
        var pool = Executors.newFixedThreadPool(users);
        try {
            var running = IntStream.range(0, users)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        for (int n = 0; n < each; n++) {
                            counts.used(n % 2 == 0 ? APOLLO : LAKESIDE, new Usage(Duration.ZERO, 1, 0));
                        }
                        return true;
                    })
                    .map(pool::submit)
                    .toList();
            while (running.stream().anyMatch(f -> !f.isDone())) {
                taken.addAll(counts.take());
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        taken.addAll(counts.take());

        assertThat(taken.stream()
                        .mapToLong(c -> c.sums().getOrDefault(Meter.STATEMENTS, 0L))
                        .sum())
                .isEqualTo((long) users * each);
    }

    private static Work work(Kind kind) {
        return new Work(kind, "anything", APOLLO, null);
    }
}
