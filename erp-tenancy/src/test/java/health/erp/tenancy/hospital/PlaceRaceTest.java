package health.erp.tenancy.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ErpException;
import health.erp.core.testing.Race;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A place of one's own belongs to one hospital: the database sees to it, and nothing besides. */
@OnEachServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaceRaceTest {
    private final TestHospitals test;

    PlaceRaceTest(TestHospitals test) {
        this.test = test;
    }

    @Test
    @Order(1)
    void ofManyWhoWantOnePlaceOneGetsIt() {
        var race = setOut("guarded-");

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).allSatisfy(f -> assertThat(((ErpException) f).code())
                .isEqualTo("tenancy.place.held"));
    }

    @Test
    @Order(2)
    void withoutTheConstraintSeveralGetIt() {
        test.test().database().execute("alter table tenancy_place drop constraint tenancy_place_uq");

        var most = 0;
        for (int round = 0; round < 30 && most < 2; round++) { // a race may be won by chance, not thirty times
            most = setOut("free-%d-".formatted(round)).results().size();
        }
        assertThat(most).isGreaterThan(1);
    }

    private Race<HospitalView> setOut(String codes) {
        var place = test.aSchemaIn("main");
        var hospitals = IntStream.range(0, 8)
                .mapToObj(i -> test.provisioned(codes + i).id())
                .toList();
        return Race.of(8, i -> test.tenancy().hospitals().beginMove(test.anOperator(), hospitals.get(i), place));
    }
}
