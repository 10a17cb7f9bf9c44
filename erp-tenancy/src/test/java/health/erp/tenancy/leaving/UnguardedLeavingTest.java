package health.erp.tenancy.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.Race;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import org.junit.jupiter.api.Test;

/** The test of {@link LeavingTest}: it is the database that lets one end be proposed, and nothing besides. */
@OnEachServer
class UnguardedLeavingTest {
    private final TestHospitals test;

    UnguardedLeavingTest(TestHospitals test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintSeveralEndsAreProposed() {
        var hospital = test.provisioned("unguarded").id();
        test.tenancy().hospitals().beginLeaving(test.anOperator(), hospital);
        test.test().database().execute("alter table tenancy_shredding drop constraint tenancy_shredding_uq");

        var race = Race.of(8, i -> test.tenancy()
                .leaving()
                .propose(test.anOperator(), new ProposeShredding(hospital, null, "It is bankrupt.")));

        assertThat(race.results()).hasSizeGreaterThan(1);
    }
}
