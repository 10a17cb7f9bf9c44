package health.erp.examples.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.examples.service.RunningService;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A hospital that has all it may have is told to come again; the others are served. */
class FairShareApiTest {
    private static final int ALONE = 3; // of four connections
    private static final String SEARCH = "{\"name\": \"rao\"}";

    @Test
    void aBusyHospitalIsAnswered429AndWhenToComeAgain() throws Exception {
        var letGo = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(ALONE);
        try (var database = TestDatabase.blank(TestServer.H2);
                var service = RunningService.start(
                        database, "--hospital.fair-share.connections=4", "--hospital.fair-share.patience=0s")) {
            var inside = new CountDownLatch(ALONE);
            var erp = service.bean(Erp.class);
            var somebody = new Caller(HospitalId.of(RunningService.ASHA), new StaffId(UUID.randomUUID()), Set.of());
            for (int i = 0; i < ALONE; i++) {
                threads.execute(() -> erp.transaction(somebody, () -> {
                    inside.countDown();
                    return await(letGo);
                }));
            }
            assertThat(await(inside)).isTrue();

            var refused = service.as("asha.records").post("/api/patients/search", SEARCH);
            refused.isProblem(429, "erp.hospitalBusy");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.at("/detail")).contains(RunningService.ASHA);
            assertThat(refused.at("/hint")).startsWith("Maybe try again in 1 s");
            service.as("nilgiri.reception").post("/api/patients/search", SEARCH).hasStatus(200);

            letGo.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            service.as("asha.records").post("/api/patients/search", SEARCH).hasStatus(200);
        } finally {
            letGo.countDown();
            threads.shutdown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
