package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.entry;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the register leaves in the outbox and the audit trail, and what must never be found there. */
@OnEachDatabase(Records.class)
class PatientTrailTest {
    /** Everything of Ravi that is nobody's business. */
    private static final String[] PRIVATE = {
        "Kumar", "kumar", "Ravi", "Shankar", "98450", "845012345", "1980", "91123400000001", "Twin"
    };

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    PatientTrailTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void everyCommandLeavesOneEventAndOneAuditEntry() {
        var ravi = patients.register(clerk, register(ravi()));
        var unknown = patients.registerUnknown(
                clerk, new RegisterUnknownPatient("Accident", AdministrativeGender.MALE, null));
        patients.amend(clerk, new AmendPatient(ravi.id(), 0, named("Rao", "Lata"), List.of()));
        patients.deactivate(clerk, new DeactivatePatient(ravi.id(), 1, "Mistake"));
        patients.reactivate(clerk, new ReactivatePatient(ravi.id(), 2, "No mistake"));

        assertThat(test.events(clerk.hospital()))
                .containsExactly(
                        "patient.created", "patient.created", "patient.updated", "patient.deleted", "patient.updated");
        assertThat(test.audit(clerk.hospital()))
                .containsExactly(
                        "COMMAND|RegisterPatient|" + ravi.id(),
                        "COMMAND|RegisterUnknownPatient|" + unknown.id(),
                        "COMMAND|AmendPatient|" + ravi.id(),
                        "COMMAND|DeactivatePatient|" + ravi.id(),
                        "COMMAND|ReactivatePatient|" + ravi.id());
    }

    @Test
    void aNewbornsRegistrationIsInTheTrailOfTheMotherToo() {
        var mother = patients.register(clerk, register(named("Rao", "Lata")));

        var child = patients.registerNewborn(
                clerk, new RegisterNewborn(mother.id(), AdministrativeGender.FEMALE, LocalDate.of(2026, 3, 1), null));

        assertThat(test.audit(clerk.hospital()))
                .contains("COMMAND|RegisterNewborn|" + mother.id(), "COMMAND|RegisterNewborn|" + child.id());
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "patient.created");
    }

    @Test
    void whoeverIsShownASearchesPatientsIsRecordedForEachOfThem() {
        var ids = Stream.of("Anita", "Anand", "Anu")
                .map(given ->
                        patients.register(clerk, register(named("Rao", given))).id())
                .toList();

        patients.search(clerk, SearchPatients.byName("an", 2));

        assertThat(reads())
                .containsExactlyInAnyOrder("READ|SearchPatients|" + ids.get(0), "READ|SearchPatients|" + ids.get(1));
    }

    @Test
    void aReadIsRecordedWithThePatientItShowed() {
        var ravi = patients.register(clerk, register(ravi(), abha(1)));

        patients.find(clerk, new FindPatient(ravi.id()));
        patients.findByIdentifier(clerk, new FindByIdentifier(abha(1)));
        patients.findByIdentifier(clerk, new FindByIdentifier(abha(2)));
        patients.search(clerk, SearchPatients.byName("nobody", 10));

        assertThat(reads())
                .containsExactly(
                        "READ|FindPatient|" + ravi.id(),
                        "READ|FindByIdentifier|" + ravi.id(),
                        "READ|FindByIdentifier|null",
                        "READ|SearchPatients|null");
    }

    @Test
    void everybodyOfAListIsInTheTrail() {
        var outcomes = patients.registerAll(
                clerk, new RegisterPatients("urn:example:list", List.of(entry(1), entry(2), entry(1))));

        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "patient.created");
        assertThat(test.audit(clerk.hospital()))
                .containsExactly(
                        "COMMAND|RegisterPatients|" + outcomes.get(0).patient(),
                        "COMMAND|RegisterPatients|" + outcomes.get(1).patient());
    }

    @Test
    void aRegistrationUnderAKeyHappensOnce() {
        var once = clerk.withKey("desk-3/form-1871");
        var ravi = patients.register(once, register(ravi(), abha(1)));

        assertThat(patients.register(once, register(ravi(), abha(1)))).isEqualTo(ravi);
        assertThat(patients.search(clerk, SearchPatients.byName("kumar", 10)).items())
                .containsExactly(ravi);
        assertThat(catchThrowable(() -> patients.register(once, register(ravi()))))
                .isInstanceOfSatisfying(
                        ErpException.class, e -> assertThat(e.code()).isEqualTo("erp.key.used"));

        var list = new RegisterPatients("urn:example:list", List.of(entry(1), entry(2), entry(1)));
        assertThat(patients.registerAll(clerk.withKey("list"), list))
                .isEqualTo(patients.registerAll(clerk.withKey("list"), list));
        assertThat(patients.deactivate(clerk.withKey("off"), new DeactivatePatient(ravi.id(), 0, "Mistake")))
                .isEqualTo(patients.deactivate(clerk.withKey("off"), new DeactivatePatient(ravi.id(), 0, "Mistake")));
    }

    @Test
    void anAmendmentNamesWhatChanged() {
        var ravi = patients.register(clerk, register(ravi(), abha(1)));
        patients.amend(clerk, new AmendPatient(ravi.id(), 0, named("Rao", "Lata"), List.of(abha(2))));

        var changed =
                test.rows(clerk.hospital(), "select changed from erp_audit where hospital_id = :hospital order by id");
        assertThat(changed.get(0).split(",")).containsExactlyInAnyOrder("+Patient", "+PatientIdentifier");
        assertThat(changed.get(1).split(","))
                .contains("Patient.names", "+PatientIdentifier", "PatientIdentifier.status")
                .noneMatch(field -> field.contains("PatientKey"));
    }

    @Test
    void inAnEmergencyWhoMayNotReadsAPatient() {
        var ravi = patients.register(clerk, register(ravi()));
        var nurse = test.aCaller(clerk.hospital());
        var nobody = new Caller(clerk.hospital(), nurse.staff(), Set.of(AuditPermission.BREAK_GLASS));

        assertThat(catchThrowable(() -> patients.find(nobody, new FindPatient(ravi.id()))))
                .isInstanceOf(ErpException.class);
        assertThat(catchThrowable(() -> patients.find(nobody.breakingGlass("Unconscious"), new FindPatient(ravi.id()))))
                .isInstanceOf(ErpException.class); // not for this patient
        test.erp()
                .core()
                .emergencies()
                .breakGlass(nobody, new BreakGlass(ravi.id(), EmergencyReason.ETREAT, "Unconscious", 30));
        assertThat(patients.find(nobody.breakingGlass("Unconscious"), new FindPatient(ravi.id())))
                .isEqualTo(ravi);
        assertThat(catchThrowable(() -> patients.register(nobody.breakingGlass("Unconscious"), register(ravi()))))
                .isInstanceOf(ErpException.class);
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "access.glass-broken");
    }

    @Test
    void theTrailAndTheEventsHoldNoPatientsData() {
        var ravi = patients.register(clerk.withKey("form-1"), register(ravi(), abha(1)));
        patients.amend(clerk, new AmendPatient(ravi.id(), 0, named("Rao", "Lata"), List.of(abha(1))));
        patients.deactivate(clerk, new DeactivatePatient(ravi.id(), 1, "Twin of Ravi Kumar"));
        patients.search(clerk, inactive("rao"));

        for (var table : List.of("erp_outbox", "erp_audit", "erp_idempotency", "erp_idempotency_result")) {
            assertThat(test.rows(clerk.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(withoutChance(row)).doesNotContain(PRIVATE));
        }
    }

    /** Ids and sealed bytes are random, and now and then spell a year or a part of a number. */
    private static String withoutChance(String row) {
        return row.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "").replaceAll("[0-9A-Fa-f]{64,}", "");
    }

    @Test
    void noRefusalRepeatsWhatWasTyped() {
        var ravi = patients.register(clerk, register(ravi(), abha(1)));
        var wrongAadhaar = new Identifier(IdentifierSystems.AADHAAR.uri(), "9112340000");

        var refusals = Stream.<Runnable>of(
                () -> patients.register(clerk, register(ravi(), abha(1))),
                () -> patients.register(clerk, register(ravi(), wrongAadhaar)),
                () -> patients.register(clerk, register(ravi(), new Identifier("Kumar Ravi", "1980"))),
                () -> patients.amend(clerk, new AmendPatient(ravi.id(), 7, ravi(), List.of())),
                () -> patients.reactivate(clerk, new ReactivatePatient(ravi.id(), 0, "Ravi Kumar is back")),
                () -> patients.search(clerk, SearchPatients.byName("Ravi Shankar Kumar Twin", 10)),
                () -> patients.search(clerk, SearchPatients.byPhone("98450 12345", 10)),
                () -> patients.search(
                        clerk,
                        SearchPatients.byName("Kumar", 10)
                                .from(new PatientId(test.erp().newId()))),
                () -> patients.findByIdentifier(
                        clerk, new FindByIdentifier(new Identifier(Patients.MRN_SYSTEM, "98450"))),
                () -> BirthDate.parse("12.5.1980"));

        refusals.forEach(refusal -> assertThat(catchThrowable(refusal::run))
                .isInstanceOf(ErpException.class)
                .hasNoCause()
                .satisfies(e -> assertThat(e.toString().replace(ravi.id().toString(), ""))
                        .doesNotContain(withoutExamples())));
    }

    private static String[] withoutExamples() {
        return Stream.of(PRIVATE).filter(word -> !word.equals("1980")).toArray(String[]::new);
    }

    private List<String> reads() {
        return test.audit(clerk.hospital()).stream()
                .filter(row -> row.startsWith("READ"))
                .toList();
    }

    private static SearchPatients inactive(String name) {
        return new SearchPatients(name, null, null, true, null, 10);
    }
}
