package health.erp.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.Caller;
import health.erp.core.testing.Canaries;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.WatchedLog;
import java.util.ArrayList;
import java.util.List;

/** Listens whether a canary that was written into a record sings anywhere outside. */
public final class CanaryWatch {
    public static final String BIRD = "Quendolina";

    private final TestErp test;
    private final Caller caller;
    private final List<Throwable> thrown = new ArrayList<>();

    public CanaryWatch(TestErp test, Caller caller) {
        this.test = test;
        this.caller = caller;
    }

    /** What does not work says so without a song. */
    public void failing(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        assertThat(failure).isNotNull();
        thrown.add(failure);
    }

    /** Neither the log nor an exception, an event, the trail or a measure sings of what is done. */
    public void isSilent(Runnable everything) {
        var logged = WatchedLog.during(everything);

        assertThat(logged).noneMatch(CanaryWatch::sings);
        assertThat(thrown).isNotEmpty().allSatisfy(t -> assertThat(Canaries.in(t))
                .as("%s", t.getClass())
                .isEmpty());
        for (var table : List.of("erp_outbox", "erp_audit")) {
            assertThat(test.rows(caller.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(CanaryWatch::sings);
        }
        assertThat(test.telemetry()).noneMatch(CanaryWatch::sings);
    }

    private static boolean sings(String line) {
        return Canaries.in(line).isPresent();
    }
}
