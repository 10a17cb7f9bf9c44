package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends, all in all. A command costs two (on PostgreSQL) or three besides its own, a
 * read two; see {@code PatientCostTest}.
 */
@OnEachDatabase(Records.class)
class PrescriptionCostTest {
    private final TestErp test;
    private final Prescribing here;
    private final PatientId ravi;

    PrescriptionCostTest(TestErp test) {
        this.test = test;
        this.here = new Prescribing(test);
        this.ravi = here.aPatient();
    }

    @Test
    void aDraft() {
        // the patient; the prescription goes with the journal, or where it does not, in place of an event
        assertThat(command(() -> here.drafted(ravi, paracetamol()))).isEqualTo(1);
    }

    @Test
    void aSignature() {
        var draft = here.drafted(ravi, paracetamol());

        // the prescription locked, the patient locked and read, what else is taken, allergies, weight, what was shown
        // before; the prescription
        assertThat(command(() -> here.prescriptions().sign(here.doctor, sign(draft))))
                .isEqualTo(8);
    }

    @Test
    void aHandingOut() {
        var id = here.signed(ravi, paracetamol(), supply(10, 0)).id();
        var prepare = PrepareDispense.of(id, some("4"));

        var prepared = command(() -> here.dispenses().prepare(here.keyed(here.pharmacist), prepare));
        // the prescription locked, the patient, what else is taken, allergies, weight, what was shown before; the key;
        // the
        // dispense, the prescription
        assertThat(prepared).isEqualTo(onPostgres(8, 9));
    }

    @Test
    void aList() {
        here.signed(ravi, paracetamol(), supply(10, 0));

        assertThat(test.statements(() -> here.prescriptions().list(here.doctor, ListPrescriptions.standing(ravi))))
                .isEqualTo(1 + 2);
    }

    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    private int command(Callable<?> work) {
        return test.statements(work) - onPostgres(2, 3);
    }
}
