package health.erp.tenancy.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.place.Placement;
import health.erp.core.testing.HospitalDirectoryContract;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@OnEachServer
class WhereaboutsTest implements HospitalDirectoryContract {
    private final TestHospitals test;
    private final Hospitals hospitals;
    private int registered;

    WhereaboutsTest(TestHospitals test) {
        this.test = test;
        this.hospitals = test.tenancy().hospitals();
    }

    @Override
    public HospitalDirectory directory() {
        return test.tenancy().directory();
    }

    @Override
    public HospitalId registered() {
        return test.provisioned("w-" + Long.toString(System.nanoTime(), 36) + registered++)
                .id();
    }

    @Override
    public void moveElsewhere(HospitalId hospital, Placement there) {
        var to = new OwnSchema(
                there.place().database(), Objects.requireNonNull(there.place().schema()));
        test.erp().core().places().migrate(there.place(), Duration.ofSeconds(5));
        hospitals.beginMove(test.anOperator(), hospital, to);
        hospitals.arrive(test.anOperator(), hospital, to);
    }

    @Test
    void theOperatorIsInTheMainDatabaseAndHasNoFence() {
        assertThat(directory().placement(test.operator())).isEqualTo(Placement.MAIN);
        assertThat(directory().zone(test.operator())).isEmpty();
    }

    @Test
    void zoneAndLanguageAreTheRegisters() {
        var hospital = registered();

        assertThat(directory().zone(hospital)).contains(ZoneId.of("Asia/Kolkata"));
        assertThat(directory().language(hospital)).contains("hi");
        assertThat(test.erp().zone(hospital)).isEqualTo(ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void aSuspendedHospitalIsStillFound() {
        var hospital = registered();
        hospitals.suspend(test.anOperator(), hospital, "unpaid");
        directory().outdated(hospital, 1);

        assertThat(directory().placement(hospital)).isEqualTo(new Placement(HospitalPlacement.MAIN.place(), 1));
    }

    @Test
    void whoIsAskedWithinATransactionAnswersToo() {
        var one = registered();
        var other = registered();

        var placement = test.erp().transaction(test.aCaller(one), () -> {
            directory().outdated(other, 1);
            return directory().placement(other);
        });

        assertThat(placement.epoch()).isEqualTo(1);
    }

    @Test
    void answersFromMemory() {
        var hospital = registered();
        directory().placement(hospital);

        assertThat(test.test().statements(() -> directory().placement(hospital)))
                .isZero();
    }
}
