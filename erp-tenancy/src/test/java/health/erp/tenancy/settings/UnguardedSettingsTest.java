package health.erp.tenancy.settings;

import static health.erp.tenancy.testing.TestHospitals.PASS_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The test of {@link SettingsTest}: it is the database that lets one value count at a time, and nothing besides. */
@OnEachServer(only = {TestServer.H2, TestServer.POSTGRESQL}) // MariaDB lets the second wait for the gap the first is in
class UnguardedSettingsTest {
    private final TestHospitals test;

    UnguardedSettingsTest(TestHospitals test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintSeveralCountAtOnce() {
        var clerk = test.aCaller(test.provisioned("unguarded").id());
        test.test().database().execute("alter table tenancy_setting drop constraint tenancy_setting_uq");

        var settings = test.tenancy().settings();
        test.erp().transaction(clerk, () -> {
            settings.change(clerk, ChangeSetting.to(PASS_DAYS, 1));
            return CompletableFuture.supplyAsync(() -> settings.change(clerk, ChangeSetting.to(PASS_DAYS, 2)))
                    .join();
        });

        assertThat(
                        test.test()
                                .rows(
                                        clerk.hospital(),
                                        "select content from tenancy_setting_value where hospital_id = :hospital and standing = true"))
                .containsExactlyInAnyOrder("1", "2");
    }
}
