package health.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.PatientOwners;
import health.erp.core.id.HospitalId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing the tenancy keeps of a patient would be left behind by a merge. R-MRG-3 */
class PatientReferencesTest {
    @Test
    void everyEntityThatHoldsAPatientHasAnOwner() {
        assertThat(PatientOwners.missing(new Tenancy(new HospitalId(new UUID(0, 1)))))
                .isEmpty();
    }
}
