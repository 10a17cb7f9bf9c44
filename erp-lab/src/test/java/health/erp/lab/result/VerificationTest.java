package health.erp.lab.result;

import static health.erp.lab.result.ABench.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.VerificationPolicy;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.result.RestateResult.How;
import health.erp.lab.specimen.FindSpecimen;
import health.erp.lab.specimen.SpecimenView;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.ResultStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody answers for how it was measured, and somebody for what it says. */
@OnEachDatabase(Lab.class)
class VerificationTest {
    private final TestErp test;
    private final ABench here;

    VerificationTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void whatTwoPeopleAnswerForGoesOut() { // I2
        var tube = here.tube("K");
        var verified = here.verified(here.entered(tube, "K", "4.0")).get(0);
        assertThat(verified.stage()).isEqualTo(RunStage.VERIFIED);
        assertThat(verified.status()).isEqualTo(ResultStatus.ENTERED);
        assertThat(patientResults(tube)).isEmpty(); // nobody outside sees it

        var released = here.lab
                .verification()
                .validate(here.pathologist, ValidateResults.of(verified))
                .get(0);

        assertThat(released.status()).isEqualTo(ResultStatus.FINAL);
        assertThat(released.verifiedBy()).isEqualTo(here.technician.staff());
        assertThat(released.validatedBy()).isEqualTo(here.pathologist.staff());
        assertThat(patientResults(tube)).containsExactly(released);
        assertThat(items(tube)).containsExactly(OrderStatus.COMPLETED);
        assertThat(test.events(here.technician.hospital()))
                .endsWith("result.available", "test.completed", "lab.test.completed");
    }

    @Test
    void nobodyAnswersForBothWhereTheCatalogueWantsTwo() { // I3
        var verified = here.verified(here.entered(here.tube("K"), "K", "4.0"));

        assertThatThrownBy(() -> here.lab.verification().validate(here.technician, ValidateResults.of(verified)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("somebody else has to validate it");
    }

    @Test
    void whereOneStepIsEnoughItGoesOutByThat() {
        var ft4 = here.verified(here.entered(here.tube("FT4"), "FT4", "15.0")).get(0);

        assertThat(ft4.status()).isEqualTo(ResultStatus.FINAL);
        assertThat(ft4.validatedBy()).isNull();
    }

    @Test
    void earlyItGoesOutAsPreliminary() {
        var tube = here.tube("K");
        var entered = here.entered(tube, "K", "4.0");

        var early = here.lab
                .verification()
                .verify(here.technician, VerifyResults.of(entered).releasedEarly())
                .get(0);

        assertThat(early.status()).isEqualTo(ResultStatus.PRELIMINARY);
        assertThat(patientResults(tube)).extracting(ResultView::status).containsExactly(ResultStatus.PRELIMINARY);
        assertThat(items(tube)).containsExactly(OrderStatus.ACTIVE);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() { // pain 8
        var verified = here.verified(here.entered(here.tube("K"), "K", "4.0"));

        var race = Race.of(8, i -> here.lab.verification().validate(here.pathologist, ValidateResults.of(verified)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
        assertThat(test.events(here.technician.hospital()).stream().filter("result.available"::equals))
                .hasSize(1);
    }

    @Test
    void whatIsCalculatedGoesOutWithWhatItIsCalculatedFrom() {
        var tube = here.tube("EGFR");
        var entered = here.entered(tube, "CREA", "70");

        var verified =
                here.verified(entered); // the filtration waits as its creatinine does, though one step is enough for it
        assertThat(verified).extracting(ResultView::stage).containsOnly(RunStage.VERIFIED);
        assertThatThrownBy(() ->
                        here.lab.verification().validate(here.pathologist, ValidateResults.of(named(verified, "EGFR"))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("from which another is calculated");

        assertThat(here.lab.verification().validate(here.pathologist, ValidateResults.of(verified)))
                .extracting(ResultView::stage)
                .containsOnly(RunStage.RELEASED);
    }

    @Test
    void aJumpOfManyResultsDoubtsTheWholeSpecimen() { // 3.2
        var patient = here.desk.aPatient();
        here.released(here.tube(patient, "K", "NA", "CREA"), "K", "4.0", "NA", "140", "CREA", "70");
        test.clock().set(test.erp().now().plusSeconds(86_400));
        var tube = here.tube(patient, "K", "NA", "CREA", "HBSAG", "FT4", "TSH");
        var kept = here.entered(tube, "FT4", "15.0");
        var waiting = here.entered(tube, "HBSAG", "NEG");

        var entered = here.entered(tube, "K", "6.0", "NA", "125", "CREA", "200");

        assertThat(entered).allMatch(ResultView::doubted);
        assertThat(specimen(tube).doubted()).isTrue();
        assertThat(test.events(here.technician.hospital())).contains("lab.specimen.doubted");
        assertThatThrownBy(() -> here.verified(entered))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("may be somebody else's");
        assertThat(here.found(kept.get(0).id()).doubted()).isTrue(); // what was there before
        assertThatThrownBy(() -> here.verified(List.of(here.found(kept.get(0).id()))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("may be somebody else's");
        var later = here.entered(tube, "TSH", "2.00"); // and what comes later
        assertThat(later).allMatch(ResultView::doubted);
        assertThatThrownBy(() -> here.verified(later)).isInstanceOf(RuleException.class);

        assertThat(here.lab
                        .verification()
                        .verify(here.technician, VerifyResults.of(entered).withIdentityChecked()))
                .hasSize(3);

        assertThat(specimen(tube)).satisfies(seen -> {
            assertThat(seen.doubted()).isFalse();
            assertThat(seen.identityCheckedBy()).isEqualTo(here.technician.staff());
            assertThat(seen.identityCheckedAt()).isEqualTo(test.erp().now());
        });
        assertThat(here.verified(List.of(
                        here.found(kept.get(0).id()),
                        here.found(waiting.get(0).id()),
                        here.found(later.get(0).id()))))
                .hasSize(3);
    }

    @Test
    void whatAnInstrumentGaveWithoutControlsTakesAReason() { // I13
        var tube = here.tube("K");
        var entered = here.lab
                .results()
                .enter(
                        here.technician,
                        EnterResults.of(tube.specimen(), Measured.by(here.anInstrument(), null))
                                .with(EnterResults.Entry.of("K", "4.0").alarmed()));
        assertThat(entered.get(0).proof()).isEqualTo(Proof.UNPROVEN);

        assertThatThrownBy(() -> here.verified(entered))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is UNPROVEN");
        var meek = test.aCaller(here.technician.hospital(), ResultPermission.VERIFY_RESULT);
        assertThatThrownBy(() -> here.lab
                        .verification()
                        .verify(meek, VerifyResults.of(entered).although("Controls run by hand")))
                .isInstanceOf(NotPermittedException.class);
        assertThat(here.lab
                        .verification()
                        .verify(here.technician, VerifyResults.of(entered).although("Controls run by hand"))
                        .get(0)
                        .despite())
                .isEqualTo("Controls run by hand");
    }

    @Test
    void aHighResultCallsForTheNextTestOnce() { // I11
        var tube = here.tube("TSH");

        var tsh = here.verified(here.entered(tube, "TSH", "9.10")).get(0);
        here.lab.corrections().correct(here.pathologist, CorrectResult.of(tsh, "9.20", "Read again"));

        var order = here.lab
                .orders()
                .find(here.technician, new FindLabOrder(tube.order().id()));
        assertThat(order.items()).extracting(item -> item.test().value()).containsExactly("TSH", "FT4");
        assertThat(here.entered(tube, "FT4", "8.0")).hasSize(1); // in the same tube
    }

    @Test
    void whoIsToValidateMaySendItBack() {
        var verified = here.verified(here.entered(here.tube("K"), "K", "4.0")).get(0);

        var back = here.lab.verification().sendBack(here.pathologist, new SendBackResult(Chosen.of(verified)));

        assertThat(back.stage()).isEqualTo(RunStage.ENTERED);
        assertThat(back.verifiedBy()).isNull();
    }

    @Test
    void whatIsDoubtedAfterItWasVerifiedIsNotValidated() { // 3.2
        var patient = here.desk.aPatient();
        here.released(here.tube(patient, "K", "NA", "CREA"), "K", "4.0", "NA", "140", "CREA", "70");
        test.clock().set(test.erp().now().plusSeconds(86_400));
        here.desk.published("MG", ALab.aSheet("Magnesium").released(null, VerificationPolicy.TWO_PEOPLE));
        var tube = here.tube(patient, "K", "NA", "CREA", "MG");
        var mg = here.verified(here.entered(tube, "MG", "0.8")).get(0);

        here.entered(tube, "K", "6.0", "NA", "125", "CREA", "200");

        assertThatThrownBy(() ->
                        here.lab.verification().validate(here.pathologist, ValidateResults.of(here.found(mg.id()))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("may be somebody else's");
    }

    @Test
    void whatIsCalculatedFollowsItsInputsEarlyAsWell() {
        var entered = here.entered(here.tube("EGFR"), "CREA", "70");

        assertThatThrownBy(() -> early(named(entered, "EGFR")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("from which another is calculated");
        early(named(entered, "CREA"));
        assertThat(early(named(entered, "EGFR")).status()).isEqualTo(ResultStatus.PRELIMINARY);
    }

    @Test
    void whatOthersHaveSeenIsNotLookedAtAgainAsIfTheyHadNot() {
        var early = early(here.entered(here.tube("K"), "K", "4.0").get(0));
        assertThat(early.releasedNo()).isEqualTo(1);

        assertThatThrownBy(
                        () -> here.lab.verification().sendBack(here.pathologist, new SendBackResult(Chosen.of(early))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("Others have seen the result");
        assertThatThrownBy(() ->
                        here.lab.verification().reject(here.technician, new RejectRun(Chosen.of(early), "Air in it")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("Others have seen the result");

        var right = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(early, "4.4", "Typed wrong"))
                .get(0);
        assertThat(right.status()).isEqualTo(ResultStatus.PRELIMINARY);
        assertThat(right.current().kind()).isEqualTo(VersionKind.CORRECTED);
        assertThat(right.verifiedBy()).isEqualTo(here.pathologist.staff());
        var released = here.lab
                .verification()
                .validate(here.technician, ValidateResults.of(right))
                .get(0);
        assertThat(released.status()).isEqualTo(ResultStatus.CORRECTED);
        assertThat(released.releasedNo()).isEqualTo(1);
    }

    @Test
    void aResultThatIsConfirmedCallsForNothingMore() { // I11
        var tube = here.tube("TSH");
        var tsh = here.verified(here.entered(tube, "TSH", "9.10")).get(0);
        here.verified(here.entered(tube, "FT4", "8.0")); // what it called for is done

        var confirmed = here.lab
                .corrections()
                .restate(here.pathologist, RestateResult.of(tsh, How.CONFIRMED, "Asked by the ward"))
                .get(0);
        here.lab.corrections().correct(here.pathologist, CorrectResult.of(confirmed, "9.20", "Typed wrong"));

        assertThat(here.lab
                        .orders()
                        .find(here.technician, new FindLabOrder(tube.order().id()))
                        .items())
                .extracting(item -> item.test().value())
                .containsExactly("TSH", "FT4");
    }

    private ResultView early(ResultView entered) {
        return here.lab
                .verification()
                .verify(here.technician, VerifyResults.of(entered).releasedEarly())
                .get(0);
    }

    private SpecimenView specimen(ABench.Tube tube) {
        return here.lab.specimens().find(here.technician, new FindSpecimen(tube.specimen()));
    }

    private List<ResultView> patientResults(ABench.Tube tube) {
        return here.lab
                .results()
                .ofPatient(here.pathologist, ListPatientResults.of(tube.patient(), 10))
                .items();
    }

    private List<OrderStatus> items(ABench.Tube tube) {
        return here
                .lab
                .orders()
                .find(here.technician, new FindLabOrder(tube.order().id()))
                .items()
                .stream()
                .map(item -> item.status())
                .toList();
    }
}
