package health.erp.records.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.admission.AdmissionView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether two patients can be one as far as their stays go. R-MRG-1 */
@OnEachDatabase(Records.class)
class StayConflictsTest {
    private final TestErp test;
    private final AWard ward;
    private final PatientId lata;
    private final PatientId latha;

    StayConflictsTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.ward = AWard.with(test, 2);
        this.lata = ward.patient("Lata");
        this.latha = ward.patient("Latha");
    }

    @Test
    void twoWhoAreHereNowAreNotOne() {
        ward.admit(lata, 1);
        assertThat(conflicts()).isEmpty();
        ward.admit(latha, 2);

        assertThat(conflicts())
                .extracting(PatientConflict::code, PatientConflict::blocks)
                .containsExactly(tuple("records.encounter.bothInpatient", true));
    }

    @Test
    void twoWhoWereHereAtTheSameTimeAreLookedAt() {
        var stay = ward.admit(lata, 1);
        ward.later(Duration.ofHours(1));
        ward.admit(latha, 2);
        ward.later(Duration.ofHours(1));
        ward.discharge(stay);

        assertThat(conflicts())
                .extracting(PatientConflict::code, PatientConflict::blocks)
                .containsExactly(tuple("records.encounter.staysOverlap", false));
    }

    @Test
    void oneAfterTheOtherMayBeOne() {
        ward.discharge(after(ward.admit(lata, 1)));
        ward.later(Duration.ofHours(1));
        ward.admit(latha, 2);

        assertThat(conflicts()).isEmpty();
    }

    private AdmissionView after(AdmissionView stay) {
        ward.later(Duration.ofHours(1));
        return stay;
    }

    private List<PatientConflict> conflicts() {
        return test.erp().transaction(ward.nurse, () -> new StayConflicts(test.erp()).between(lata, latha));
    }
}
