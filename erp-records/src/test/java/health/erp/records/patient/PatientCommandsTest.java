package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.entry;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.patient.PatientPermission.AMEND_PATIENT;
import static health.erp.records.patient.PatientPermission.DEACTIVATE_PATIENT;
import static health.erp.records.patient.PatientPermission.IMPORT_PATIENTS;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.Permission;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who may do what, and which commands are refused before anything happens. */
@SuppressWarnings("NullAway") // what a host may pass all the same
@OnEachDatabase(value = Records.class, only = TestServer.H2) // neither reaches the database
class PatientCommandsTest {
    private static final AdministrativeGender MALE = AdministrativeGender.MALE;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;
    private final PatientId ravi;

    PatientCommandsTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
        this.ravi = patients.register(clerk, register(ravi())).id();
    }

    @Test
    void everyUseCaseAsksForItsPermission() {
        var asked = new LinkedHashMap<Consumer<Caller>, Permission>();
        asked.put(c -> patients.register(c, register(ravi())), REGISTER_PATIENT);
        asked.put(c -> patients.registerUnknown(c, unknown("Accident")), REGISTER_PATIENT);
        asked.put(c -> patients.registerNewborn(c, new RegisterNewborn(ravi, MALE, DAY, 1)), REGISTER_PATIENT);
        asked.put(c -> patients.registerAll(c, all("urn:example:list", entry(1))), IMPORT_PATIENTS);
        asked.put(c -> patients.amend(c, new AmendPatient(ravi, 0, ravi(), List.of())), AMEND_PATIENT);
        asked.put(c -> patients.deactivate(c, new DeactivatePatient(ravi, 0, "Mistake")), DEACTIVATE_PATIENT);
        asked.put(c -> patients.reactivate(c, new ReactivatePatient(ravi, 0, "Mistake")), DEACTIVATE_PATIENT);
        asked.put(c -> patients.find(c, new FindPatient(ravi)), READ_PATIENT);
        asked.put(c -> patients.findByIdentifier(c, new FindByIdentifier(abha(1))), READ_PATIENT);
        asked.put(c -> patients.search(c, SearchPatients.byName("kumar", 10)), SEARCH_PATIENTS);

        asked.forEach((useCase, permission) -> {
            var others = List.of(PatientPermission.values()).stream()
                    .filter(p -> p != permission)
                    .toArray(Permission[]::new);

            assertThatThrownBy(() -> useCase.accept(test.aCaller(clerk.hospital(), others)))
                    .isInstanceOf(NotPermittedException.class)
                    .hasMessageContaining(permission.name());
        });

        assertThat(test.audit(clerk.hospital())).hasSize(1);
    }

    @Test
    void aRegistrationNamesTheFieldsThatAreWrong() {
        refused(new RegisterPatient(null, List.of()), "person");
        refused(register(person(null, Deceased.NO)), "person.gender");
        refused(register(person(MALE, null)), "person.deceased");
        refused(register(ravi(), Collections.nCopies(21, abha(1)).toArray(Identifier[]::new)), "identifiers");
        refused(
                register(ravi(), abha(1), new Identifier(" ", "1", null)),
                "identifiers[1].system",
                "identifiers[1].use");
        refused(register(ravi(), new Identifier("urn:a:b", "x".repeat(201))), "identifiers[0].value");
        refused(register(ravi(), new Identifier("not a uri", "1")), "identifier.system");
        refused(register(ravi(), new Identifier("https://healthid.ndhm.gov.in", "123")), "identifier.value");
        refused(
                register(ravi().reachedAt(Collections.nCopies(21, phone()).toArray(ContactPoint[]::new))),
                "person.telecoms");
    }

    @Test
    void aMissingListIsAnEmptyOneButNotWhereThatWouldRetireIdentifiers() {
        var person = new Demographics(ravi().names(), MALE, null, null, null, Deceased.NO);

        var patient = patients.register(clerk, new RegisterPatient(person, null));

        assertThat(patient.telecoms()).isEmpty();
        assertThat(patient.identifiers()).isEmpty();
        assertThatThrownBy(() -> new AmendPatient(ravi, 0, person, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("identifiers is missing");
        assertThatThrownBy(() -> new Demographics(null, MALE, null, null, null, Deceased.NO))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("names");
    }

    @Test
    void theOtherCommandsNameTheFieldsThatAreWrong() {
        refused(() -> patients.registerUnknown(clerk, unknown(" ")), "description");
        refused(() -> patients.registerUnknown(clerk, unknown("x".repeat(81))), "description");
        refused(() -> patients.registerUnknown(clerk, unknown("a\u0007b")), "name.text");
        refused(
                () -> patients.registerNewborn(clerk, new RegisterNewborn(null, null, null, 0)),
                "mother",
                "gender",
                "birthDate",
                "birthOrder");
        refused(
                () -> patients.registerNewborn(clerk, new RegisterNewborn(ravi, MALE, LocalDate.of(2026, 3, 9), null)),
                "birthDate");
        refused(() -> patients.amend(clerk, new AmendPatient(null, 0, null, List.of())), "patient", "person");
        refused(() -> patients.deactivate(clerk, new DeactivatePatient(null, 0, " ")), "patient", "reason");
        refused(() -> patients.deactivate(clerk, new DeactivatePatient(ravi, 0, "a\u0000b")), "reason");
        refused(() -> patients.reactivate(clerk, new ReactivatePatient(ravi, 0, "x".repeat(201))), "reason");
        refused(() -> patients.registerAll(clerk, all(" ")), "source", "entries");
        refused(
                () -> patients.registerAll(clerk, all("urn:a:b", entry(1), entry("", null))),
                "entries[1].key",
                "entries[1].person");
    }

    @Test
    void theQueriesNameTheFieldsThatAreWrong() {
        refused(() -> patients.find(clerk, new FindPatient(null)), "patient");
        refused(() -> patients.findByIdentifier(clerk, new FindByIdentifier(null)), "identifier");
        refused(
                () -> patients.findByIdentifier(clerk, new FindByIdentifier(new Identifier("", "", null))),
                "identifier.system",
                "identifier.value",
                "identifier.use");
        refused(() -> patients.search(clerk, SearchPatients.byName("kumar", 0)), "size");
        refused(() -> patients.search(clerk, SearchPatients.byName("kumar", 101)), "size");
        refused(() -> patients.search(clerk, SearchPatients.byName("x".repeat(101), 10)), "name");
        refused(() -> patients.search(clerk, SearchPatients.byName("a b c d", 10)), "name");
        refused(() -> patients.search(clerk, SearchPatients.byName(" - ", 10)), "name");
        refused(() -> patients.search(clerk, SearchPatients.byPhone("98450 12345", 10)), "phone");
        assertThatThrownBy(() -> new SearchPatients(null, null, null, false, null, 10))
                .isInstanceOf(InvalidCommandException.class);
    }

    private void refused(RegisterPatient command, String... fields) {
        refused(() -> patients.register(clerk, command), fields);
    }

    private static void refused(Runnable call, String... fields) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        e -> assertThat(e.problems()).isInstanceOf(Map.class).containsOnlyKeys(fields));
    }

    private static Demographics person(AdministrativeGender gender, Deceased deceased) {
        return new Demographics(named("Rao", "Lata").names(), gender, null, List.of(), List.of(), deceased);
    }

    private static ContactPoint phone() {
        return ContactPoint.phone("98450 12345", "IN", null);
    }

    private static RegisterUnknownPatient unknown(String description) {
        return new RegisterUnknownPatient(description, MALE, null);
    }

    private static RegisterPatients all(String source, RegisterPatients.Entry... entries) {
        return new RegisterPatients(source, List.of(entries));
    }
}
