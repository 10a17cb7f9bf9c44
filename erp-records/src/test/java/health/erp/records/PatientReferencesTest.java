package health.erp.records;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.PatientOwners;
import org.junit.jupiter.api.Test;

/** Everything of the records that is a patient's is found by a merge. R-MRG-3 */
class PatientReferencesTest {
    @Test
    void everyEntityThatHoldsAPatientHasAnOwner() {
        assertThat(PatientOwners.missing(new Records())).isEmpty();
    }
}
