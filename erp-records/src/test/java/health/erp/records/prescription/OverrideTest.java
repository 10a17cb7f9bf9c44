package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.answers;
import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.sign;
import static health.erp.records.prescription.Prescribing.some;
import static health.erp.records.prescription.Prescribing.supply;
import static health.erp.records.prescription.Prescribing.tablets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R-RX-3: what is contraindicated needs a privileged person, a reason and a second person. */
@OnEachDatabase(Records.class)
class OverrideTest {
    private final TestErp test;
    private final Prescribing here;
    private final PatientId ravi;

    OverrideTest(TestErp test) {
        this.test = test;
        this.here = new Prescribing(test);
        this.ravi = here.aPatient();
        here.signed(ravi, tablets("C01DA14", "Isosorbide mononitrate", "20"), supply(30, 0));
    }

    @Test
    void twoPeopleAndAReasonAreNeeded() {
        var sildenafil = here.drafted(ravi, tablets("G04BE03", "Sildenafil", "50"));
        var issues = held(here.doctor, sign(sildenafil));
        var contraindicated = contraindicated(issues);
        assertThat(contraindicated.check()).isEqualTo(CheckKind.INTERACTION);

        var alone = held(here.doctor, sign(sildenafil).answering(answers(issues)));
        assertThat(contraindicated(alone).settled()).isFalse();

        assertThatThrownBy(() -> here.issues()
                        .approve(here.doctor, new ApproveOverride(contraindicated.id(), "I say so myself")))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.issue.own"));
        var second = here.another();
        here.issues().approve(second, new ApproveOverride(contraindicated.id(), "Nitrate was stopped today"));

        var unprivileged = new Caller(
                here.doctor.hospital(),
                here.doctor.staff(),
                Set.copyOf(here.doctor.permissions().stream()
                        .filter(p -> p != PrescriptionPermission.OVERRIDE_CONTRAINDICATION)
                        .toList()));
        held(unprivileged, sign(sildenafil).answering(answers(issues)));

        var signed = here.prescriptions().sign(here.doctor, sign(sildenafil).answering(answers(issues)));
        assertThat(signed).isInstanceOfSatisfying(Signing.Signed.class, s -> {
            var overridden = contraindicated(s.issues());
            assertThat(overridden.reason()).isEqualTo(Mitigation.ASSESSED_PATIENT);
            assertThat(overridden.answeredBy()).isEqualTo(here.doctor.staff());
            assertThat(overridden.approvedBy()).isEqualTo(second.staff());
        });
        assertThat(test.events(here.doctor.hospital())).contains("medication.contraindication.overridden");
    }

    @Test
    void whoApprovedDoesNotSign() {
        var sildenafil = here.drafted(ravi, tablets("G04BE03", "Sildenafil", "50"));
        var issues = held(here.doctor, sign(sildenafil));
        var second = here.another();
        here.issues()
                .approve(second, new ApproveOverride(contraindicated(issues).id(), "Agreed"));

        held(second, sign(sildenafil).answering(answers(issues)));
    }

    @Test
    void theAnswersOfOneSignerAreNotAnothers() {
        var penicillin = here.drafted(ravi, tablets("J01CE01", "Benzylpenicillin", "600"));
        var issues = held(here.doctor, sign(penicillin));
        var half = answers(issues).subList(0, 1);
        held(here.doctor, sign(penicillin).answering(half));

        var other = here.another();
        var rest = answers(issues).subList(1, issues.size());
        held(other, sign(penicillin).answering(rest));
        assertThat(here.prescriptions().sign(other, sign(penicillin).answering(answers(issues))))
                .isInstanceOf(Signing.Signed.class);
    }

    @Test
    void aChangedDraftIsAnsweredAnew() {
        var penicillin = here.drafted(ravi, tablets("J01CE01", "Benzylpenicillin", "600"));
        var issues = held(here.doctor, sign(penicillin));
        held(here.doctor, sign(penicillin).answering(answers(issues).subList(0, 1)));
        var revised = here.prescriptions()
                .revise(
                        here.doctor,
                        new RevisePrescription(
                                penicillin.id(),
                                penicillin.version(),
                                penicillin.medication(),
                                Prescribing.oneTablet(2, 30),
                                supply(60, 0),
                                null));

        assertThat(held(here.doctor, sign(revised))).noneMatch(IssueView::settled);
    }

    @Test
    void itIsCheckedAgainWhenItIsHandedOut() {
        var sildenafil = here.signed(ravi, tablets("N02BE01", "Paracetamol", "500"), supply(10, 0));
        var ready = here.prepared(sildenafil.id(), some("10"));
        here.signed(ravi, tablets("B01AA03", "Warfarin", "5"), supply(30, 0));
        here.signed(
                ravi,
                new Medication(
                        new DrugCode("urn:example:drugs", "new-drug"),
                        "Novum",
                        null,
                        paracetamol().strength(),
                        paracetamol().form()),
                supply(30, 0));

        var now = here.dispenses().handOut(here.keyed(here.pharmacist), HandOut.of(ready.id()));

        assertThat(now).isInstanceOfSatisfying(Dispensing.Held.class, held -> {
            assertThat(held.issues()).filteredOn(i -> !i.settled()).isNotEmpty().allSatisfy(i -> assertThat(
                            i.severity())
                    .isEqualTo(Severity.NOT_CHECKED));
            var answered = new HandOut(ready.id(), answers(held.issues()));
            assertThat(here.dispenses().handOut(here.keyed(here.pharmacist), answered))
                    .isInstanceOf(Dispensing.Done.class);
        });
    }

    @Test
    void everyWarningIsCountedAndWhatBecameOfIt() {
        var warfarin = here.drafted(ravi, tablets("B01AA03", "Warfarin", "5"));
        var issues = held(here.doctor, sign(warfarin));
        here.prescriptions().sign(here.doctor, sign(warfarin).answering(answers(issues)));
        var nsaid = here.drafted(ravi, tablets("M01AE01", "Ibuprofen", "400"));
        held(here.doctor, sign(nsaid));
        held(here.doctor, sign(nsaid));

        var day = TestErp.MORNING;
        var counts = here.issues().count(here.doctor, new CountAlerts(day, day.plus(Duration.ofDays(1))));

        assertThat(counts).anySatisfy(c -> {
            assertThat(c.check()).isEqualTo(CheckKind.INTERACTION);
            assertThat(c.severity()).isEqualTo(Severity.HIGH);
            assertThat(c.issues()).isEqualTo(1);
            assertThat(c.shown()).isEqualTo(2);
            assertThat(c.overridden()).isZero();
        });
        assertThat(counts).anySatisfy(c -> {
            assertThat(c.check()).isEqualTo(CheckKind.DOSE);
            assertThat(c.severity()).isEqualTo(Severity.NOT_CHECKED);
            assertThat(c.overridden()).isEqualTo(1);
        });
        assertThat(here.issues().count(here.doctor, new CountAlerts(day.minusSeconds(9), day)))
                .isEmpty();
        assertThat(here.issues().list(here.doctor, new ListIssues(nsaid.id()))).isNotEmpty();
    }

    private List<IssueView> held(Caller caller, SignPrescription command) {
        var signing = here.prescriptions().sign(caller, command);
        assertThat(signing).isInstanceOf(Signing.Held.class);
        return ((Signing.Held) signing).issues();
    }

    private static IssueView contraindicated(List<IssueView> issues) {
        return issues.stream()
                .filter(i -> i.severity() == Severity.CONTRAINDICATED)
                .findFirst()
                .orElseThrow();
    }
}
