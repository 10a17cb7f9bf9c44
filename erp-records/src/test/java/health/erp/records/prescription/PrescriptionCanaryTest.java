package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.oneTablet;
import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.testing.Canaries;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.WatchedLog;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.drug.Dosage;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Strength;
import health.erp.records.prescription.ChangePrescription.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is written on a prescription stays in the database: a canary is in every text, and nothing that leaves it sings. */
@OnEachDatabase(Records.class)
class PrescriptionCanaryTest {
    private static final String BIRD = "Quendolina";

    private final TestErp test;
    private final Prescribing here;
    private final List<Throwable> thrown = new ArrayList<>();

    PrescriptionCanaryTest(TestErp test) {
        this.test = test;
        this.here = new Prescribing(test);
    }

    @Test
    void nothingThatIsPrescribedSings() {
        var logged = WatchedLog.during(this::everything);

        assertThat(logged).noneMatch(line -> Canaries.in(line).isPresent());
        assertThat(thrown).isNotEmpty().allSatisfy(t -> assertThat(Canaries.in(t))
                .as("%s", t.getClass())
                .isEmpty());
        for (var table : List.of("erp_outbox", "erp_audit")) {
            assertThat(test.rows(
                            here.doctor.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(row -> Canaries.in(row).isPresent());
        }
        assertThat(test.telemetry()).noneMatch(line -> Canaries.in(line).isPresent());
    }

    private void everything() {
        var ravi = here.aPatient();
        test.erp()
                .module(Records.class)
                .allergies()
                .record(
                        here.doctor,
                        RecordAllergy.told(ravi, Allergen.uncoded(BIRD), AllergyCategory.MEDICATION, Criticality.HIGH));
        var once = oneTablet(1, 5);
        var dosage = new Dosage(once.dose(), once.route(), 1, 1, once.unit(), 5, false, BIRD);
        var medication =
                new Medication(DrugCode.atc("N02BE01"), BIRD, BIRD, Strength.of("500", "mg", "{tbl}"), DoseForm.TABLET);
        var draft =
                here.prescriptions().draft(here.doctor, DraftPrescription.of(ravi, medication, dosage, supply(10, 0)));
        var prescriber = new Prescriber(BIRD, BIRD, BIRD);
        var sign = new SignPrescription(draft.id(), 0, prescriber, Consultation.IN_PERSON, List.of());
        var held = (Signing.Held) here.prescriptions().sign(here.doctor, sign);
        var said = held.issues().stream()
                .map(i -> new Answer(i.key(), Mitigation.ASSESSED_PATIENT, BIRD))
                .toList();
        failing(() -> here.issues()
                .approve(
                        here.another(), new ApproveOverride(held.issues().get(0).id(), BIRD)));
        here.prescriptions().sign(here.doctor, sign.answering(said));
        failing(() -> here.prescriptions().sign(here.doctor, sign.answering(said)));
        failing(() -> here.prescriptions().sign(here.doctor, sign(draft)));
        var found = here.found(draft.id());
        here.prepared(draft.id(), some("1"));
        failing(() -> here.prescriptions()
                .change(here.doctor, new ChangePrescription(draft.id(), found.version(), Change.CANCEL, BIRD)));
        failing(() -> new Dosage(once.dose(), once.route(), 1, 1, once.unit(), 5, false, BIRD.repeat(60)));
        failing(() -> new Medication(DrugCode.atc("N02BE01"), BIRD.repeat(40), null, null, null));
        failing(() -> new DrugCode(BIRD + " " + BIRD, "x"));
    }

    private void failing(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        assertThat(failure).isNotNull();
        thrown.add(failure);
    }
}
