package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Mrn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds however many do it at once. */
@OnEachDatabase(Records.class)
class PatientRaceTest {
    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    PatientRaceTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void ofManyWhoRegisterOneIdentifierOneWinsAndTheOthersLeaveNothing() { // R-ID-1
        var race = Race.of(64, i -> patients.register(clerk, register(named("Rao" + i, "Lata"), abha(1))));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(63).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("records.identifier.taken")));
        var winner = race.results().get(0).id().toString();
        assertThat(test.rows(clerk.hospital(), "select id from patient where hospital_id = :hospital"))
                .containsExactly(winner);
        assertThat(test.rows(
                        clerk.hospital(), "select patient_id from patient_identifier where hospital_id = :hospital"))
                .containsExactly(winner);
        assertThat(test.rows(clerk.hospital(), "select patient_id from patient_key where hospital_id = :hospital"))
                .containsExactly(winner, winner);
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created");
        assertThat(test.audit(clerk.hospital())).containsExactly("COMMAND|RegisterPatient|" + winner);
    }

    @Test
    void twoNodesNeverGiveTheSameRecordNumber() { // R-ID-2
        var perThread = 20;
        try (var otherNode = anotherRuntime()) {
            var registers = List.of(patients, otherNode.module(Records.class).patients());

            var race = Race.of(64, i -> {
                var mrns = new ArrayList<Mrn>();
                for (int n = 0; n < perThread; n++) {
                    mrns.add(registers
                            .get(i % 2)
                            .register(clerk, register(named("Rao", "Lata")))
                            .mrn());
                }
                return mrns;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(race.results().stream().flatMap(List::stream))
                    .hasSize(64 * perThread)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ofManyWhoAmendOnePatientOneWins() {
        var lata = patients.register(clerk, register(named("Rao", "Lata")));

        var race = Race.of(
                16,
                i -> patients.amend(clerk, new AmendPatient(lata.id(), 0, named("Rao", "Asha" + i % 2), List.of())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("erp.changed")));
        assertThat(patients.find(clerk, new FindPatient(lata.id())))
                .isEqualTo(race.results().get(0));
        assertThat(patients.search(clerk, SearchPatients.byName("rao asha", 10)).items())
                .isEqualTo(race.results());
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "patient.updated");
    }

    @Test
    void ofManyWhoDeactivateOnePatientOneWins() {
        var lata = patients.register(clerk, register(named("Rao", "Lata")));

        var race = Race.of(16, i -> patients.deactivate(clerk, new DeactivatePatient(lata.id(), 0, "Mistake")));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).hasOnlyElementsOfType(ConflictException.class);
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "patient.deleted");
    }

    /** As on a second machine: the same database, but no block of numbers in common. */
    private Erp anotherRuntime() {
        return Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .schemaOwner(test.database().owner())
                .clock(test.clock())
                .modules(new Records())
                .build();
    }
}
