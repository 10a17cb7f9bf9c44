package health.erp.tenancy.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.place.Fence;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@OnEachServer
class HospitalsTest {
    private final TestHospitals test;
    private final Hospitals hospitals;
    private final Caller operator;

    HospitalsTest(TestHospitals test) {
        this.test = test;
        this.hospitals = test.tenancy().hospitals();
        this.operator = test.anOperator();
    }

    @Test
    void aHospitalIsMadeAndFoundAgain() {
        var apollo = test.provisioned("apollo");

        assertThat(apollo.status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThat(apollo.languages()).containsExactly("hi", "en-IN");
        assertThat(apollo.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(apollo.currency()).isEqualTo(CurrencyCode.of("INR"));
        assertThat(apollo.placement()).isEqualTo(HospitalPlacement.MAIN);
        assertThat(apollo.fence()).isEqualTo(new Fence(1, Fence.State.OPEN));
        assertThat(hospitals.hospital(operator, apollo.id())).isEqualTo(apollo);
        assertThat(hospitals.provisioning(operator, apollo.id()).step()).isEqualTo(ProvisioningStep.ACTIVE);
    }
}
