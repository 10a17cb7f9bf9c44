package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database keeps what the use cases keep, whoever writes to it; without the constraint it does not. */
@OnEachDatabase(Records.class)
class UnguardedPrescriptionTest {
    private final TestErp test;
    private final Prescribing here;

    UnguardedPrescriptionTest(TestErp test) {
        this.test = test;
        this.here = new Prescribing(test);
    }

    @Test
    void twoStandingOrdersOfOneDrugAreOnlyThereWithoutTheConstraint() { // R-RX-1
        if (test.server() != TestServer.POSTGRESQL) {
            return; // kept by locking the patient: see PrescriptionRaceTest
        }
        var ravi = here.aPatient();
        var first = here.signed(ravi, paracetamol(), supply(10, 0));
        var other = here.drafted(ravi, paracetamol());
        var stand = "update prescription set standing = true, status = 'ACTIVE', signed_for = patient_id,"
                + " starts_at = '%s', ends_at = null where id = '%s'".formatted(first.startsAt(), other.id());

        assertThatThrownBy(() -> test.database().asSuperuser(stand))
                .rootCause()
                .message()
                .containsIgnoringCase("prescription_standing_ex");
        test.database().execute("alter table prescription drop constraint prescription_standing_ex");
        test.database().asSuperuser(stand);

        assertThat(here.prescriptions()
                        .list(here.doctor, ListPrescriptions.standing(ravi))
                        .items())
                .hasSize(2);
    }

    @Test
    void moreThanWasAuthorisedIsOnlyHandedOutWithoutTheConstraint() { // R-RX-2
        var id = here.signed(here.aPatient(), paracetamol(), supply(10, 1)).id();
        var allot = "update prescription set allotted = 20.000001 where id = '%s'".formatted(id);

        assertThatThrownBy(() -> write(allot)).rootCause().message().containsIgnoringCase("prescription_allotted_ck");
        test.database().execute("alter table prescription drop constraint prescription_allotted_ck");
        write(allot);

        assertThat(test.rows(here.doctor.hospital(), "select allotted from prescription where hospital_id = :hospital"))
                .isEqualTo(List.of("20.000001"));
        assertThat(some("20.000001").isGreaterThan(supply(10, 1).inAll())).isTrue();
    }

    private void write(String sql) {
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().asSuperuser(sql);
        } else {
            test.database().execute(sql);
        }
    }
}
