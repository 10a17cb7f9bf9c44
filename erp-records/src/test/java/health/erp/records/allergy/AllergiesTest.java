package health.erp.records.allergy;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.PatientConflict;
import health.erp.core.RuleException;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.patient.DeactivatePatient;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AllergiesTest {
    private static final Allergen AMOXICILLIN = Allergen.atc("J01CA04", "Amoxicillin");
    private static final Allergen PENICILLINS = Allergen.atc("J01C", "Penicillins");

    private final TestErp test;
    private final Allergies allergies;
    private final Caller doctor;
    private final PatientId patient;

    AllergiesTest(TestErp test) {
        this.test = test;
        this.allergies = test.erp().module(Records.class).allergies();
        this.doctor = test.aCaller(test.aHospital());
        this.patient = aPatient();
    }

    @Test
    void aListIsUnknownUntilSomebodyAsks() { // R-ALG-1
        assertThat(list().knowledge()).isEqualTo(AllergyKnowledge.UNKNOWN);

        var none = allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null));

        assertThat(none.knowledge()).isEqualTo(AllergyKnowledge.NONE_KNOWN);
        assertThat(none.noneKnown())
                .isEqualTo(new AllergyListView.Declared(
                        doctor.staff(), test.clock().instant()));
        assertThat(list()).isEqualTo(none);
        assertThat(list().entries()).isEmpty();
    }

    @Test
    void saidTwiceItIsStillSaidOnce() {
        var first = allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null));
        var second = allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null));

        assertThat(second).isEqualTo(first);
        assertThat(test.events(doctor.hospital())).containsOnlyOnce("allergy.none.declared");
    }

    @Test
    void anAllergyWithdrawsThatThereAreNone() { // R-ALG-1
        allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null));

        var recorded = record(AMOXICILLIN);

        assertThat(list().knowledge()).isEqualTo(AllergyKnowledge.LISTED);
        assertThat(list().noneKnown()).isNull();
        assertThat(list().entries()).containsExactly(recorded);
        assertThat(test.events(doctor.hospital()))
                .endsWith("allergy.none.declared", "allergy.updated", "allergy.recorded");
    }

    @Test
    void whoHasAnAllergyCannotHaveNone() { // R-ALG-1
        record(AMOXICILLIN);

        assertCode(
                "records.allergy.listed",
                () -> allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null)));
    }

    @Test
    void whatIsRefutedIsKeptAndNotHeeded() {
        var seen = record(AMOXICILLIN);

        var refuted = allergies.amend(
                doctor, AmendAllergy.of(seen, AllergyStatus.ACTIVE, AllergyVerification.REFUTED, "Challenge negative"));

        assertThat(refuted.inUse()).isFalse();
        assertThat(refuted.version()).isEqualTo(1);
        assertThat(list().knowledge()).isEqualTo(AllergyKnowledge.UNKNOWN);
        assertThat(allergies.list(doctor, new ListAllergies(patient, true)).entries())
                .containsExactly(refuted);
        assertThat(allergies
                        .declareNone(doctor, new DeclareNoKnownAllergies(patient, null))
                        .knowledge())
                .isEqualTo(AllergyKnowledge.NONE_KNOWN);
    }

    @Test
    void anAllergyThatComesBackWithdrawsThatThereAreNone() { // R-ALG-1
        var seen = record(AMOXICILLIN);
        var over = allergies.amend(
                doctor, AmendAllergy.of(seen, AllergyStatus.RESOLVED, AllergyVerification.CONFIRMED, "Tolerated it"));
        allergies.declareNone(doctor, new DeclareNoKnownAllergies(patient, null));

        var back = allergies.amend(
                doctor, AmendAllergy.of(over, AllergyStatus.ACTIVE, AllergyVerification.CONFIRMED, "Rash again"));

        assertThat(list().entries()).containsExactly(back);
        assertThat(list().noneKnown()).isNull();
    }

    @Test
    void anAllergenIsOnTheListOnce() { // R-ALG-2
        var first = record(AMOXICILLIN);

        assertCode("records.allergy.listedAlready", () -> record(Allergen.atc("J01CA04", "Mox 500")));
        allergies.amend(
                doctor, AmendAllergy.of(first, AllergyStatus.ACTIVE, AllergyVerification.ENTERED_IN_ERROR, "Mix-up"));

        assertThat(record(AMOXICILLIN).inUse()).isTrue();
    }

    @Test
    void whatHasNoCodeMayBeThereTwice() {
        record(Allergen.uncoded("The yellow tablets"));
        record(Allergen.uncoded("The yellow tablets"));

        assertThat(list().entries()).hasSize(2);
    }

    @Test
    void anAmendmentThatChangesNothingIsNone() {
        var seen = record(AMOXICILLIN);

        var same = allergies.amend(doctor, AmendAllergy.of(seen, seen.status(), seen.verification(), "Looked again"));

        assertThat(same).isEqualTo(seen);
        assertThat(test.events(doctor.hospital())).doesNotContain("allergy.updated");
    }

    @Test
    void whatStatusesForbidIsRefused() {
        var seen = record(AMOXICILLIN);
        var wrong = allergies.amend(
                doctor, AmendAllergy.of(seen, AllergyStatus.ACTIVE, AllergyVerification.ENTERED_IN_ERROR, "Mix-up"));

        assertCode(
                "records.allergy.status",
                () -> allergies.amend(
                        doctor,
                        AmendAllergy.of(wrong, AllergyStatus.ACTIVE, AllergyVerification.CONFIRMED, "After all")));
        assertCode(
                "erp.changed",
                () -> allergies.amend(
                        doctor, AmendAllergy.of(seen, AllergyStatus.ACTIVE, AllergyVerification.CONFIRMED, "Stale")));
    }

    @Test
    void aDrugIsMetByItsCodeAnIngredientOrItsClass() {
        var penicillins = record(PENICILLINS);
        var yellow = record(Allergen.uncoded("The yellow tablets"));
        record(Allergen.atc("N02BE01", "Paracetamol"));

        var check = allergies.against(doctor, new AllergiesAgainst(patient, Set.of(AMOXICILLIN)));

        assertThat(check.knowledge()).isEqualTo(AllergyKnowledge.LISTED);
        assertThat(check.against()).containsExactly(penicillins);
        assertThat(check.unchecked()).containsExactly(yellow);
    }

    @Test
    void thatADrugIsMetIsNotThatItsClassIs() {
        record(AMOXICILLIN);

        assertThat(allergies
                        .against(doctor, new AllergiesAgainst(patient, Set.of(Allergen.atc("J01CE01", "Penicillin G"))))
                        .against())
                .isEmpty();
        assertThat(allergies
                        .against(
                                doctor,
                                new AllergiesAgainst(
                                        patient, Set.of(new Allergen(Allergen.SNOMED_CT, "J01CA04", "Other system"))))
                        .against())
                .isEmpty();
    }

    @Test
    void nothingAgainstADrugMeansNothingWhileNobodyAsked() {
        var check = allergies.against(doctor, new AllergiesAgainst(patient, Set.of(AMOXICILLIN)));

        assertThat(check).isEqualTo(new AllergyCheckView(AllergyKnowledge.UNKNOWN, List.of(), List.of()));
    }

    @Test
    void noneKnownIsNoAllergen() {
        assertThatThrownBy(() -> record(new Allergen(Allergen.SNOMED_CT, "716186003", "None")))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("declare that instead");
        assertThatThrownBy(() -> record(new Allergen(Allergen.ATC, null, "Half a code")))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void nothingIsWrittenIntoARecordThatIsNotInUse() {
        test.erp().module(Records.class).patients().deactivate(doctor, new DeactivatePatient(patient, 0, "Twice"));

        assertCode("records.patient.notInUse", () -> record(AMOXICILLIN));
        assertThatThrownBy(() ->
                        allergies.record(doctor, told(new PatientId(test.erp().newId()), AMOXICILLIN)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoLooksIsInTheTrailAndWhoMayNotDoesNot() {
        list();
        var clerk = test.aCaller(doctor.hospital());
        var stranger = new Caller(clerk.hospital(), clerk.staff(), Set.of());

        assertThat(test.audit(doctor.hospital())).endsWith("READ|ListAllergies|" + patient);
        assertThatThrownBy(() -> allergies.list(stranger, ListAllergies.of(patient)))
                .isInstanceOf(NotPermittedException.class);
        test.erp()
                .core()
                .emergencies()
                .breakGlass(
                        new Caller(doctor.hospital(), stranger.staff(), Set.of(AuditPermission.BREAK_GLASS)),
                        new BreakGlass(patient, EmergencyReason.ETREAT, "Unconscious", 30));
        assertThat(allergies.list(stranger.breakingGlass("Unconscious"), ListAllergies.of(patient)))
                .isEqualTo(list());
    }

    @Test
    void twoListsThatContradictEachOtherAreNotMadeOne() { // R-ALG-1, R-ALG-2
        var other = aPatient();
        assertThat(conflicts(other)).isEmpty();

        record(AMOXICILLIN);
        allergies.declareNone(doctor, new DeclareNoKnownAllergies(other, null));
        assertThat(conflicts(other))
                .extracting(PatientConflict::code, PatientConflict::blocks)
                .containsExactly(tuple("records.allergy.noneAndSome", true));

        allergies.record(doctor, told(other, AMOXICILLIN));
        assertThat(conflicts(other))
                .extracting(PatientConflict::code, PatientConflict::blocks)
                .containsExactly(tuple("records.allergy.onBoth", true));
    }

    private List<PatientConflict> conflicts(PatientId other) {
        return test.erp().transaction(doctor, () -> new AllergyConflicts(test.erp()).between(patient, other));
    }

    private AllergyView record(Allergen allergen) {
        return allergies.record(doctor, told(patient, allergen));
    }

    private static RecordAllergy told(PatientId whose, Allergen allergen) {
        return RecordAllergy.told(whose, allergen, AllergyCategory.MEDICATION, Criticality.HIGH);
    }

    private AllergyListView list() {
        return allergies.list(doctor, ListAllergies.of(patient));
    }

    private PatientId aPatient() {
        return test.erp()
                .module(Records.class)
                .patients()
                .register(doctor, register(ravi()))
                .id();
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfAny(RuleException.class, ConflictException.class)
                .isInstanceOfSatisfying(
                        ErpException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
