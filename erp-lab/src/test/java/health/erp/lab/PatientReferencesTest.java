package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.PatientOwners;
import org.junit.jupiter.api.Test;

/** Everything of the laboratory that is a patient's is found by a merge. */
class PatientReferencesTest {
    @Test
    void everyEntityThatHoldsAPatientHasAnOwner() {
        assertThat(PatientOwners.missing(new Lab())).isEmpty();
    }
}
