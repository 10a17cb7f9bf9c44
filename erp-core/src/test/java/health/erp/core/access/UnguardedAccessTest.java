package health.erp.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** It is the constraints that decide who was first: without them both are. */
@OnEachDatabase(Ward.class)
class UnguardedAccessTest {
    private static final int RACES = 40;

    private final TestErp test;

    UnguardedAccessTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheCheckNobodyIsLeft() {
        test.database().execute("alter table erp_access drop constraint erp_access_administrator_left");

        assertThat(IntStream.range(0, RACES).anyMatch(i -> AdministratorRace.left(test) == 0))
                .isTrue();
    }

    @Test
    void withoutTheKeySeveralAreAppointed() {
        test.database().execute("alter table erp_grant drop constraint erp_grant_access_fk");
        test.database().execute("alter table erp_access drop constraint erp_access_uq");

        assertThat(IntStream.range(0, RACES).anyMatch(i -> appointed() > 1)).isTrue();
    }

    private long appointed() {
        var hospital = test.aHospital();
        return AdministratorRace.atOnce(4, i -> AdministratorRace.appoint(test, hospital)).stream()
                .filter(Caller.class::isInstance)
                .count();
    }
}
