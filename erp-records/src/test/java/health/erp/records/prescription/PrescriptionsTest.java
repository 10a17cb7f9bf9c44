package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.oneTablet;
import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.supply;
import static health.erp.records.prescription.Prescribing.tablets;
import static health.erp.records.prescription.PrescriptionStatus.ACTIVE;
import static health.erp.records.prescription.PrescriptionStatus.CANCELLED;
import static health.erp.records.prescription.PrescriptionStatus.COMPLETED;
import static health.erp.records.prescription.PrescriptionStatus.DRAFT;
import static health.erp.records.prescription.PrescriptionStatus.ENTERED_IN_ERROR;
import static health.erp.records.prescription.PrescriptionStatus.ON_HOLD;
import static health.erp.records.prescription.PrescriptionStatus.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.NamedDrug;
import health.erp.records.drug.Severity;
import health.erp.records.drug.TeleList;
import health.erp.records.drug.TeleRules.Consult;
import health.erp.records.drug.TeleRules.Mode;
import health.erp.records.prescription.ChangePrescription.Change;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class PrescriptionsTest {
    private final TestErp test;
    private final Prescribing here;
    private final Prescriptions prescriptions;
    private final PatientId ravi;

    PrescriptionsTest(TestErp test) {
        this.test = test;
        this.here = new Prescribing(test);
        this.prescriptions = here.prescriptions();
        this.ravi = here.aPatient();
    }

    @Test
    void drugsAreFoundByNameByWhoMayReadPrescriptions() {
        var nobody = test.aCaller(here.doctor.hospital(), PrescriptionPermission.DRAFT_PRESCRIPTION);

        assertThat(prescriptions.drugs(here.doctor, new SearchDrugs("warf", 5)).drugs())
                .containsExactly(new NamedDrug(DrugCode.atc("B01AA03"), "Warfarin"));
        assertThatThrownBy(() -> prescriptions.drugs(nobody, new SearchDrugs("warf", 5)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> prescriptions.drugs(here.doctor, new SearchDrugs(" ", 5)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("text");
    }

    @Test
    void aSignedPrescriptionIsAnOrder() {
        var draft = here.drafted(ravi, paracetamol());
        assertThat(draft.status()).isEqualTo(DRAFT);
        assertThat(draft.medication().genericName()).isEqualTo("PARACETAMOL"); // R-RX-5: in capitals

        var signed = here.signed(draft);

        assertThat(signed.status()).isEqualTo(ACTIVE);
        assertThat(signed.prescriber()).isEqualTo(Prescribing.RAO);
        assertThat(signed.endsAt())
                .isEqualTo(Objects.requireNonNull(signed.startsAt()).plus(Duration.ofDays(30)));
        assertThat(signed.remaining()).isEqualTo(Prescribing.some("30"));
        assertThat(here.found(draft.id())).isEqualTo(signed);
        assertThat(test.events(here.doctor.hospital())).contains("medication.prescribed");
    }

    @Test
    void whatMustStandOnItIsAskedForBeforeItIsSigned() { // R-RX-5
        var bare = prescriptions.draft(
                here.doctor,
                new DraftPrescription(
                        ravi,
                        null,
                        new Medication(DrugCode.atc("N02BE01"), "Paracetamol", null, null, null),
                        null,
                        null,
                        null,
                        null));

        assertThat(prescriptions.sign(here.doctor, sign(bare)))
                .isInstanceOfSatisfying(Signing.Incomplete.class, incomplete -> assertThat(incomplete.missing())
                        .containsExactly("medication.strength", "medication.form", "dosage", "dosage.days", "supply"));
        assertThat(here.found(bare.id()).status()).isEqualTo(DRAFT);
    }

    @Test
    void aDraftIsRevisedAndASignedOneIsNot() {
        var draft = here.drafted(ravi, paracetamol());
        var revise = new RevisePrescription(
                draft.id(), 0, tablets("M01AE01", "Ibuprofen", "400"), oneTablet(2, 5), supply(10, 0), null);

        var revised = prescriptions.revise(here.doctor, revise);

        assertThat(revised.medication().genericName()).isEqualTo("IBUPROFEN");
        assertThatThrownBy(() -> prescriptions.revise(here.doctor, revise)).isInstanceOf(ConflictException.class);
        var signed = here.signed(revised);
        assertThatThrownBy(() -> prescriptions.revise(
                        here.doctor,
                        new RevisePrescription(signed.id(), signed.version(), signed.medication(), null, null, null)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void theSameDrugIsNotOrderedTwiceForTheSameTime() { // R-RX-1
        var first = here.signed(ravi, paracetamol(), supply(30, 0));
        var again = here.drafted(ravi, tablets("N02BE01", "Paracetamol", "650"));

        assertThat(prescriptions.sign(here.doctor, sign(again)))
                .isInstanceOfSatisfying(Signing.AlreadyOrdered.class, refused -> assertThat(refused.standing())
                        .isEqualTo(first.id()));

        here.change(first.id(), Change.HOLD);
        assertThat(prescriptions.sign(here.doctor, sign(again))).isInstanceOf(Signing.AlreadyOrdered.class);
        here.change(first.id(), Change.STOP);
        assertThat(here.signed(again).status()).isEqualTo(ACTIVE);
    }

    @Test
    void theSameDrugIsOrderedForAfterwards() { // R-RX-1: the end of one is the beginning of the next
        var first = here.signed(ravi, paracetamol(), supply(30, 0));
        var end = Objects.requireNonNull(first.endsAt());
        var draft = DraftPrescription.of(ravi, paracetamol(), oneTablet(1, 10), supply(10, 0));

        var tooEarly = prescriptions.draft(here.doctor, draft.startingAt(end.minusMillis(1)));
        var next = prescriptions.draft(here.doctor, draft.startingAt(end));

        assertThat(prescriptions.sign(here.doctor, sign(tooEarly))).isInstanceOf(Signing.AlreadyOrdered.class);
        assertThat(here.signed(next).startsAt()).isEqualTo(end);
    }

    @Test
    void aReplacementEndsWhatItReplaces() {
        var first = here.signed(ravi, paracetamol(), supply(30, 0));
        var draft = DraftPrescription.of(ravi, paracetamol(), oneTablet(2, 30), supply(60, 0));

        var second = here.signed(prescriptions.draft(here.doctor, draft.replacing(first.id())));

        assertThat(second.status()).isEqualTo(ACTIVE);
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(here.found(first.id()).status()).isEqualTo(STOPPED);
        assertThatThrownBy(() -> prescriptions.draft(here.doctor, draft.replacing(first.id())))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.prescription.replaces"));
    }

    @Test
    void itIsHeldAndResumedAndStopped() {
        var id = here.signed(ravi, paracetamol(), supply(30, 0)).id();

        assertThat(here.change(id, Change.HOLD).status()).isEqualTo(ON_HOLD);
        assertThat(here.change(id, Change.RESUME).status()).isEqualTo(ACTIVE);
        assertThatThrownBy(() -> here.change(id, Change.RESUME)).isInstanceOf(RuleException.class);
        assertThat(here.change(id, Change.STOP).status()).isEqualTo(STOPPED);
        assertThat(here.change(id, Change.ENTER_IN_ERROR).status()).isEqualTo(ENTERED_IN_ERROR);
        assertThatThrownBy(() -> here.change(id, Change.STOP)).isInstanceOf(RuleException.class);
    }

    @Test
    void itIsCancelledOnlyBeforeAnythingIsHandedOut() {
        var untouched = here.signed(ravi, paracetamol(), supply(30, 0)).id();
        assertThat(here.change(untouched, Change.CANCEL).status()).isEqualTo(CANCELLED);

        var touched = here.signed(ravi, paracetamol(), supply(30, 0)).id();
        here.handedOut(touched, Prescribing.some("10"));
        assertThatThrownBy(() -> here.change(touched, Change.CANCEL))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.prescription.dispensed"));
        here.handedOut(touched, Prescribing.some("20"));
        assertThat(here.found(touched).status()).isEqualTo(COMPLETED);
    }

    @Test
    void whatIsProhibitedFromAfarIsRefusedAndWhatIsUnknownIsNotChecked() { // R-RX-4
        var morphine = here.drafted(ravi, tablets("N02AA01", "Morphine", "10"));
        var atenolol = here.drafted(ravi, tablets("C07AB03", "Atenolol", "50"));
        var fluoxetine = here.drafted(ravi, tablets("N06AB03", "Fluoxetine", "20"));

        assertThat(from(morphine, Consultation.by(Mode.VIDEO, Consult.FOLLOW_UP)))
                .isInstanceOfSatisfying(Signing.NotFromAfar.class, refused -> assertThat(refused.list())
                        .isEqualTo(TeleList.PROHIBITED));
        assertThat(from(atenolol, Consultation.by(Mode.AUDIO, Consult.FIRST))).isInstanceOf(Signing.NotFromAfar.class);
        assertThat(from(atenolol, Consultation.by(Mode.AUDIO, Consult.FOLLOW_UP)))
                .isNotInstanceOf(Signing.NotFromAfar.class);
        assertThat(from(fluoxetine, Consultation.by(Mode.VIDEO, Consult.FIRST)))
                .isInstanceOfSatisfying(
                        Signing.Held.class, held -> assertThat(held.issues()).anySatisfy(i -> {
                            assertThat(i.check()).isEqualTo(CheckKind.TELE);
                            assertThat(i.severity()).isEqualTo(Severity.NOT_CHECKED);
                        }));
    }

    @Test
    void aPatientsPrescriptionsAreListedTheNewestFirst() {
        var first = here.signed(ravi, paracetamol(), supply(30, 0)).id();
        var second = here.drafted(ravi, tablets("C08CA01", "Amlodipine", "5")).id();
        var third = here.drafted(ravi, tablets("J01CA04", "Amoxicillin", "500")).id();

        var page = prescriptions.list(here.doctor, new ListPrescriptions(ravi, false, null, 2));
        var rest = prescriptions.list(here.doctor, new ListPrescriptions(ravi, false, page.next(), 2));

        assertThat(page.items()).extracting(PrescriptionView::id).containsExactly(third, second);
        assertThat(rest.items()).extracting(PrescriptionView::id).containsExactly(first);
        assertThat(rest.next()).isNull();
        assertThat(prescriptions
                        .list(here.doctor, ListPrescriptions.standing(ravi))
                        .items())
                .extracting(PrescriptionView::id)
                .containsExactly(first);
    }

    @Test
    void onlyWhoMaySignsAndReadsInAnEmergencyTellsOfIt() {
        var draft = here.drafted(ravi, paracetamol());
        var nobody = test.aCaller(here.doctor.hospital(), PrescriptionPermission.DRAFT_PRESCRIPTION);

        assertThatThrownBy(() -> prescriptions.sign(nobody, sign(draft))).isInstanceOf(NotPermittedException.class);
        assertThat(PrescriptionPermission.READ_PRESCRIPTION.inEmergency()).isTrue();
        assertThat(PrescriptionPermission.SIGN_PRESCRIPTION.inEmergency()).isFalse();
    }

    private Signing from(PrescriptionView draft, Consultation consultation) {
        return prescriptions.sign(
                here.doctor,
                new SignPrescription(draft.id(), draft.version(), Prescribing.RAO, consultation, List.of()));
    }
}
