package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.entry;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends. Besides its own, a command costs two: on PostgreSQL the hospital is bound
 * and the journal is one, with which the last inserts ride; elsewhere outbox and audit are two. A read tells no event, so
 * it costs the hospital, where one is bound, and the audit.
 */
@OnEachDatabase(Records.class)
class PatientCostTest {
    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    PatientCostTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
        patients.register(clerk, register(named("First", "Who pays for the block of record numbers")));
    }

    @Test
    void aRegistration() {
        // patient, identifiers, keys
        assertThat(command(() -> patients.register(clerk, register(ravi(), abha(1), abha(2)))))
                .isEqualTo(onPostgres(0, 3));
    }

    @Test
    void anUnknownPatient() {
        var unknown = new RegisterUnknownPatient("Accident", AdministrativeGender.MALE, null);

        // patient, keys
        assertThat(command(() -> patients.registerUnknown(clerk, unknown))).isEqualTo(onPostgres(0, 2));
    }

    @Test
    void aNewborn() {
        var mother = patients.register(clerk, register(named("Rao", "Lata")));
        var newborn = new RegisterNewborn(mother.id(), AdministrativeGender.MALE, LocalDate.of(2026, 3, 1), null);

        // the mother; patient, keys
        assertThat(command(() -> patients.registerNewborn(clerk, newborn))).isEqualTo(onPostgres(1, 3));
    }

    @Test
    void anAmendmentOfEverything() {
        var ravi = patients.register(clerk, register(ravi(), abha(1)));
        var amend = new AmendPatient(ravi.id(), 0, named("Rao", "Lata"), List.of(abha(2)));

        // the patient; identifier added, patient, identifier retired; keys forgotten, keys
        assertThat(command(() -> patients.amend(clerk, amend))).isEqualTo(onPostgres(5, 6));
    }

    @Test
    void anAmendmentOfWhatNobodyIsFoundBy() {
        var ravi = patients.register(clerk, register(named("Rao", "Lata")));
        var known =
                named("Rao", "Lata").livingAt(new Address(null, List.of("Main Road"), null, null, null, null, null));

        // the patient, and back
        assertThat(command(() -> patients.amend(clerk, new AmendPatient(ravi.id(), 0, known, List.of()))))
                .isEqualTo(2);
    }

    @Test
    void aDeactivation() {
        var ravi = patients.register(clerk, register(ravi(), abha(1)));

        // the patient, and back
        assertThat(command(() -> patients.deactivate(clerk, new DeactivatePatient(ravi.id(), 0, "Mistake"))))
                .isEqualTo(2);
        assertThat(command(() -> patients.reactivate(clerk, new ReactivatePatient(ravi.id(), 1, "Mistake"))))
                .isEqualTo(2);
    }

    @Test
    void aPatientById() {
        var ravi = patients.register(clerk, register(ravi(), abha(1), abha(2)));

        // the patient with the identifiers
        assertThat(read(() -> patients.find(clerk, new FindPatient(ravi.id())))).isEqualTo(1);
    }

    @Test
    void aPatientByIdentifier() {
        var ravi = patients.register(clerk, register(ravi(), abha(1), abha(2)));

        // the patient with the identifiers
        assertThat(read(() -> patients.findByIdentifier(clerk, new FindByIdentifier(abha(1)))))
                .isEqualTo(1);
        assertThat(read(() -> patients.findByIdentifier(clerk, FindByIdentifier.mrn(ravi.mrn()))))
                .isEqualTo(1);
    }

    @Test
    void aPageOfASearchWhateverItsSize() {
        var ids = IntStream.range(0, 40)
                .mapToObj(
                        i -> patients.register(clerk, register(ravi(), abha(i))).id())
                .toList();
        var byName = SearchPatients.byName("kumar", 30);

        // the ids, then the patients with their identifiers; a later page of names looks up where it begins
        assertThat(read(() -> patients.search(clerk, byName))).isEqualTo(2);
        assertThat(read(() -> patients.search(clerk, byName.from(ids.get(5))))).isEqualTo(3);
        assertThat(read(() -> patients.search(clerk, SearchPatients.byPhone("+919845012345", 30))))
                .isEqualTo(2);
        assertThat(read(() -> patients.search(clerk, SearchPatients.byBirthDate(BirthDate.parse("1980"), 30))))
                .isEqualTo(2);
        assertThat(read(() -> patients.search(clerk, SearchPatients.byName("nobody", 30))))
                .isEqualTo(1);
    }

    @Test
    void aListOfTwoHundred() {
        var entries = IntStream.range(0, 200)
                .mapToObj(i -> entry(i, abha(2 * i), abha(2 * i + 1)))
                .toList();
        var list = new RegisterPatients("urn:example:list", entries);

        // who has the numbers, who looks the same; record numbers in blocks of 50, of the first of which one has gone;
        // the rows: on PostgreSQL every few thousand values fill a round trip, elsewhere in batches of 50 patients 4,
        // identifiers 12, keys 8
        assertThat(command(() -> patients.registerAll(clerk, list))).isEqualTo(2 + 4 + onPostgres(3, 4 + 12 + 8));
        // who has the numbers, who looks the same; nothing to tell
        assertThat(read(() -> patients.registerAll(clerk, list))).isEqualTo(2);
    }

    /** On PostgreSQL inserts wait for the journal and go in its round trip. */
    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    /** Besides the events, the audit entry and its mark for the chain; on PostgreSQL the hospital and all of these. */
    private int command(Callable<?> work) {
        return test.statements(work) - onPostgres(2, 3);
    }

    private int read(Callable<?> work) {
        return test.statements(work) - 2;
    }
}
