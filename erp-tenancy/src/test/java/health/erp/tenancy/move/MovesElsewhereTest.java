package health.erp.tenancy.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import health.erp.core.testing.TestServer;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalStatus;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import org.junit.jupiter.api.Test;

/** Where the database cannot tell what changes, hospitals are not moved. */
@OnEachServer(only = {TestServer.H2, TestServer.MARIADB})
class MovesElsewhereTest {
    private final TestHospitals test;

    MovesElsewhereTest(TestHospitals test) {
        this.test = test;
    }

    @Test
    void theHospitalStaysAndIsToldWhy() {
        var hospital = new HospitalId(test.erp().newId());
        test.erp().core().places().setFence(Place.MAIN, hospital, new Fence(1, Fence.State.OPEN));
        test.tenancy().hospitals().provision(test.anOperator(), test.wanted(hospital, "stays", HospitalPlacement.MAIN));
        var start = new StartMove(hospital, new OwnSchema("main", "h_stays"));

        assertThatThrownBy(() -> test.tenancy().moves().start(test.anOperator(), start, progress -> {}))
                .asInstanceOf(type(RuleException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo("tenancy.move.notHere"))
                .extracting(RuleException::getMessage)
                .asString()
                .contains("on PostgreSQL only", "take the hospital out");
        assertThat(test.tenancy()
                        .hospitals()
                        .hospital(test.anOperator(), hospital)
                        .status())
                .isEqualTo(HospitalStatus.ACTIVE);
    }
}
