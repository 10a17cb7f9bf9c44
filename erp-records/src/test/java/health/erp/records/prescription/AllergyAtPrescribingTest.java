package health.erp.records.prescription;

import static health.erp.records.APatient.born;
import static health.erp.records.APatient.register;
import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static health.erp.records.prescription.Prescribing.tablets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.DeclareNoKnownAllergies;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.Severity;
import health.erp.records.observation.RecordVitals;
import health.erp.records.observation.VitalSign;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The patient's list of allergies, weight, kidneys and pregnancy are looked at wherever there is a drug to sign or hand out. */
@OnEachDatabase(Records.class)
class AllergyAtPrescribingTest {
    private final TestErp test;
    private final Records records;
    private final Prescribing here;

    AllergyAtPrescribingTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.here = new Prescribing(test);
    }

    @Test
    void whoWasNeverAskedForAllergiesIsNotChecked() { // R-ALG-1
        var lata = lata("1980-05-12");

        assertThat(found(here.drafted(lata, paracetamol())))
                .containsExactly(tuple(CheckKind.ALLERGY, Severity.NOT_CHECKED));
        records.allergies().declareNone(here.doctor, new DeclareNoKnownAllergies(lata, null));
        assertThat(here.prescriptions().sign(here.doctor, sign(here.drafted(lata, paracetamol()))))
                .isInstanceOf(Signing.Signed.class);
    }

    @Test
    void anAllergyIsSeenWhenTheDrugIsSigned() {
        var lata = lata("1980-05-12");
        allergic(lata, Allergen.atc("J01C", "Penicillins"));
        allergic(lata, Allergen.uncoded("Some red pill"));

        assertThat(found(here.drafted(lata, tablets("J01CA04", "Amoxicillin", "500"))))
                .contains(tuple(CheckKind.ALLERGY, Severity.HIGH), tuple(CheckKind.ALLERGY, Severity.NOT_CHECKED));
    }

    @Test
    void anAllergyFoundSinceIsSeenWhenTheDrugIsHandedOut() {
        var ravi = here.aPatient();
        var id = here.signed(ravi, tablets("J01EE01", "Co-trimoxazole", "800"), supply(10, 0))
                .id();
        var ready = here.prepared(id, some("10"));
        allergic(ravi, Allergen.atc("J01EE01", "Co-trimoxazole"));

        var handed = here.dispenses().handOut(here.keyed(here.pharmacist), HandOut.of(ready.id()));

        assertThat(handed).isInstanceOfSatisfying(Dispensing.Held.class, held -> assertThat(held.issues())
                .extracting(IssueView::check, IssueView::severity)
                .contains(tuple(CheckKind.ALLERGY, Severity.CONTRAINDICATED)));
        assertThat(test.events(here.doctor.hospital())).doesNotContain("medication.dispensed");
    }

    @Test
    void aChildIsWeighedBeforeItIsGivenAnything() {
        var child = lata("2024-02-01");
        records.allergies().declareNone(here.doctor, new DeclareNoKnownAllergies(child, null));
        var draft = here.drafted(child, paracetamol());

        assertThat(found(draft)).containsExactly(tuple(CheckKind.DOSE, Severity.NOT_CHECKED));
        weighed(child, "12");
        assertThat(found(draft)).contains(tuple(CheckKind.DOSE, Severity.HIGH)); // 500 mg for 12 kg
        weighed(child, "34");
        assertThat(here.prescriptions().sign(here.doctor, sign(draft))).isInstanceOf(Signing.Signed.class);
    }

    @Test
    void whoIsPregnantIsAskedAboutOnceItMatters() {
        var lata = lata("1995-05-12");
        records.allergies().declareNone(here.doctor, new DeclareNoKnownAllergies(lata, null));
        var warfarin = here.drafted(lata, tablets("B01AA03", "Warfarin", "5"));

        assertThat(found(warfarin)).contains(tuple(CheckKind.PREGNANCY, Severity.NOT_CHECKED));
        assertThat(found(warfarin, Consultation.IN_PERSON.ofPregnant(false)))
                .extracting(t -> t.toList().get(0))
                .doesNotContain(CheckKind.PREGNANCY);
        records.conditions()
                .record(here.doctor, RecordCondition.problem(lata, Icd10.who("Z34.9", "Normal pregnancy"), null));
        assertThat(found(warfarin)).contains(tuple(CheckKind.PREGNANCY, Severity.CONTRAINDICATED));
    }

    @Test
    void kidneysCountAsTheyWereMeasured() {
        var ravi = here.aPatient();
        var metformin = here.drafted(ravi, tablets("A10BA02", "Metformin", "500"));

        assertThat(found(metformin)).containsExactly(tuple(CheckKind.RENAL, Severity.NOT_CHECKED));
        assertThat(found(metformin, Consultation.IN_PERSON.filtering(BigDecimal.valueOf(25))))
                .containsExactly(tuple(CheckKind.RENAL, Severity.CONTRAINDICATED));
        var fine = Consultation.IN_PERSON.filtering(BigDecimal.valueOf(90));
        assertThat(here.prescriptions()
                        .sign(here.doctor, new SignPrescription(metformin.id(), 0, Prescribing.RAO, fine, List.of())))
                .isInstanceOf(Signing.Signed.class);
    }

    private PatientId lata(String birthDate) {
        return records.patients()
                .register(here.doctor, register(born(birthDate)))
                .id();
    }

    private void allergic(PatientId patient, Allergen allergen) {
        records.allergies()
                .record(
                        here.doctor,
                        RecordAllergy.told(patient, allergen, AllergyCategory.MEDICATION, Criticality.HIGH));
    }

    private List<Tuple> found(PrescriptionView draft) {
        return found(draft, Consultation.IN_PERSON);
    }

    private List<Tuple> found(PrescriptionView draft, Consultation consultation) {
        var signing = here.prescriptions()
                .sign(
                        here.doctor,
                        new SignPrescription(draft.id(), draft.version(), Prescribing.RAO, consultation, List.of()));
        assertThat(signing).isInstanceOf(Signing.Held.class);
        return ((Signing.Held) signing)
                .issues().stream().map(i -> tuple(i.check(), i.severity())).toList();
    }

    private void weighed(PatientId patient, String kilograms) {
        records.vitals().record(here.doctor, RecordVitals.of(patient, null).with(VitalSign.BODY_WEIGHT, kilograms));
    }
}
