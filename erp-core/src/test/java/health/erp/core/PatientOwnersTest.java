package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Everything of the core that is a patient's is found by a merge. R-MRG-3 */
class PatientOwnersTest {
    @Test
    void everyEntityOfTheCoreThatHoldsAPatientHasAnOwner() {
        assertThat(PatientOwners.missing(new Core())).isEmpty();
    }

    @Test
    void whatNobodyOwnsIsNamed() {
        assertThat(PatientOwners.missing(new Forgetful()))
                .containsExactly(
                        "health.erp.core.audit.Emergency.patient", "health.erp.core.document.Document.patient");
    }

    /** Stands where the core stands, and lists nothing. */
    private static final class Forgetful implements ErpModule {
        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public void open(Erp erp) {}
    }
}
