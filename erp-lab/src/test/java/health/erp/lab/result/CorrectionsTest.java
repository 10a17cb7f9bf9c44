package health.erp.lab.result;

import static health.erp.lab.result.ABench.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.ConflictException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.AmendSubject;
import health.erp.lab.order.Subject;
import health.erp.lab.result.RestateResult.How;
import health.erp.lab.status.ResultStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Something else is said of a result than before. */
@OnEachDatabase(Lab.class)
class CorrectionsTest {
    private final TestErp test;
    private final ABench here;

    CorrectionsTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void whatWasSaidBeforeStaysAndWhoSaidOtherwiseAndWhy() { // I9
        var k = here.released(here.tube("K"), "K", "4.0").get(0);

        here.lab.corrections().correct(here.pathologist, CorrectResult.of(k, "5.4", "Read off the wrong line"));

        var corrected = here.found(k.id());
        assertThat(corrected.status()).isEqualTo(ResultStatus.CORRECTED);
        assertThat(corrected.shown()).isEqualTo("5.4");
        assertThat(corrected.current().no()).isEqualTo(2);
        assertThat(corrected.current().reason()).isEqualTo("Read off the wrong line");
        assertThat(corrected.current().by()).isEqualTo(here.pathologist.staff());
        assertThat(corrected.earlier()).singleElement().satisfies(before -> {
            assertThat(before.content().value()).isNotNull().satisfies(v -> assertThat(v.shown())
                    .isEqualTo("4.0"));
            assertThat(before.by()).isEqualTo(here.technician.staff());
        });
        assertThat(test.events(here.technician.hospital())).contains("lab.result.changed");
    }

    @Test
    void ofWhatNobodyAnsweredForAnotherValueBeginsAgain() {
        var verified = here.verified(here.entered(here.tube("K"), "K", "4.0")).get(0);

        var again = here.lab
                .corrections()
                .correct(here.technician, CorrectResult.of(verified, "4.4", "Typed wrong"))
                .get(0);

        assertThat(again.stage()).isEqualTo(RunStage.ENTERED);
        assertThat(again.status()).isEqualTo(ResultStatus.ENTERED);
        assertThat(again.verifiedBy()).isNull();
    }

    @Test
    void whoEntersResultsPutsThemRightUntilSomebodyOutsideHasSeenThem() {
        var tube = here.tube("K");
        var typist = test.aCaller(here.technician.hospital(), ResultPermission.ENTER_RESULT);
        var k = here.lab
                .results()
                .enter(typist, ABench.byHand(tube, "K", "4.0"))
                .get(0);

        here.lab.corrections().correct(typist, CorrectResult.of(k, "4.4", "Typed wrong"));
        var verified = here.verified(List.of(here.found(k.id())));
        here.lab.verification().validate(here.pathologist, ValidateResults.of(verified));

        assertThatThrownBy(() -> here.lab
                        .corrections()
                        .correct(typist, CorrectResult.of(here.found(k.id()), "4.5", "Typed wrong")))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatFollowsFromItIsCalculatedAnewAndOnlyThat() { // pain 3, I12
        var released = here.released(here.tube("EGFR", "K"), "CREA", "70", "K", "4.0");
        var egfr = named(released, "EGFR");

        var changed = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(named(released, "CREA"), "140", "Diluted"));

        assertThat(changed).extracting(r -> r.test().value()).containsExactly("CREA", "EGFR");
        var again = here.found(egfr.id());
        assertThat(again.status()).isEqualTo(ResultStatus.CORRECTED);
        assertThat(again.shown()).isNotEqualTo(egfr.shown());
        assertThat(again.current().content().formula())
                .isNotNull()
                .satisfies(formula -> assertThat(formula.inputs().get(0).no()).isEqualTo(2));
        assertThat(here.found(named(released, "K").id()).current().no()).isEqualTo(1);
        assertThatThrownBy(() -> here.lab.corrections().correct(here.pathologist, CorrectResult.of(again, "60", "So")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is calculated");
    }

    @Test
    void wordsAreAddedAndAResultIsConfirmed() {
        var k = here.released(here.tube("K"), "K", "4.0").get(0);

        var confirmed = here.lab
                .corrections()
                .restate(here.pathologist, RestateResult.of(k, How.CONFIRMED, "Asked by the ward"))
                .get(0);
        assertThat(confirmed.status()).isEqualTo(ResultStatus.CONFIRMED);
        var appended = here.lab
                .corrections()
                .restate(here.pathologist, RestateResult.adding(confirmed, "Slightly haemolysed.", "Left out"))
                .get(0);
        assertThat(appended.status()).isEqualTo(ResultStatus.APPENDED);
        assertThat(appended.current().content().comment()).isEqualTo("Slightly haemolysed.");
        assertThat(appended.shown()).isEqualTo("4.0");
    }

    @Test
    void aChangeThatWeighsLessDoesNotHideACorrection() {
        var k = here.released(here.tube("K"), "K", "4.0").get(0);
        var corrected = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(k, "4.5", "Typed wrong"))
                .get(0);

        var appended = here.lab
                .corrections()
                .restate(here.pathologist, RestateResult.adding(corrected, "Repeated.", "Left out"))
                .get(0);

        assertThat(appended.status()).isEqualTo(ResultStatus.CORRECTED);
    }

    @Test
    void ofAnotherPatientNothingIsLeftToBelieve() {
        var released = here.released(here.tube("EGFR"), "CREA", "70");

        here.lab
                .corrections()
                .restate(
                        here.pathologist,
                        RestateResult.of(named(released, "CREA"), How.ENTERED_IN_ERROR, "Tubes were swapped"));

        var crea = here.found(named(released, "CREA").id());
        assertThat(crea.status()).isEqualTo(ResultStatus.ENTERED_IN_ERROR);
        assertThat(crea.shown()).isNull();
        assertThat(here.found(named(released, "EGFR").id()).status()).isEqualTo(ResultStatus.ENTERED_IN_ERROR);
    }

    @Test
    void whatCannotBeObtainedIsCancelledAndTheTestIsOver() {
        var tube = here.tube("K", "NA");
        var na = here.entered(tube, "NA", "140").get(0);

        var k = here.lab
                .corrections()
                .cancel(here.pathologist, new CancelTest(tube.specimen(), new TestCode("K"), "Not enough left"));
        here.lab.corrections().restate(here.pathologist, RestateResult.of(na, How.CANCELLED, "Clotted"));

        assertThat(k.status()).isEqualTo(ResultStatus.CANCELLED);
        assertThat(k.shown()).isNull();
        assertThat(here.found(na.id()).status()).isEqualTo(ResultStatus.CANCELLED);
        assertThat(test.events(here.technician.hospital()))
                .contains("lab.order.revoked")
                .doesNotContain("lab.test.completed"); // nobody pays for it
    }

    @Test
    void whoseAgeWasWrongIsJudgedAnew() { // 3.3
        var tube = here.tube("EGFR", "K");
        var released = here.released(tube, "CREA", "70", "K", "4.0");
        var older = Subject.born(LocalDate.of(1941, 3, 14), AdministrativeGender.FEMALE);

        here.lab.subjects().amend(here.technician, new AmendSubject(tube.patient(), older));
        BackgroundWork.deliver(test.erp());

        var egfr = here.found(named(released, "EGFR").id());
        assertThat(egfr.status()).isEqualTo(ResultStatus.CORRECTED);
        assertThat(egfr.shown()).isNotEqualTo(named(released, "EGFR").shown());
        assertThat(here.found(named(released, "K").id()).current().no()).isEqualTo(1); // it means the same at any age
        assertThat(ALab.WOMAN).isNotEqualTo(older);
    }

    @Test
    void ofManyWhoCorrectAtOnceOneDoes() { // I1
        var k = here.released(here.tube("K"), "K", "4.0").get(0);

        var race = Race.of(
                8, i -> here.lab.corrections().correct(here.pathologist, CorrectResult.of(k, "4." + i, "Typed wrong")));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
        assertThat(here.found(k.id()).current().no()).isEqualTo(2);
    }

    @Test
    void whatWasSaidIsWrittenOnce() { // I1
        var k = here.entered(here.tube("K"), "K", "4.0").get(0);

        assertThatThrownBy(() -> test.database()
                        .asSuperuser(
                                "update lab_result_version set reason = 'x' where run_id = '%s'".formatted(k.id())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> test.database()
                        .asSuperuser("delete from lab_result_version where run_id = '%s'".formatted(k.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatSomebodyElseEnteredOrAnsweredForIsNotForEveryTypist() {
        var typist = test.aCaller(here.technician.hospital(), ResultPermission.ENTER_RESULT);
        var tube = here.tube("K", "NA");
        var theirs = here.entered(tube, "K", "4.0").get(0);
        var own = here.lab
                .results()
                .enter(typist, ABench.byHand(tube, "NA", "140"))
                .get(0);
        var verified = here.verified(List.of(own)).get(0);

        for (var other : List.of(theirs, verified)) {
            assertThatThrownBy(
                            () -> here.lab.corrections().correct(typist, CorrectResult.of(other, "4", "Typed wrong")))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() ->
                            here.lab.corrections().restate(typist, RestateResult.of(other, How.CANCELLED, "Clotted")))
                    .isInstanceOf(NotPermittedException.class);
        }
        var verifier = test.aCaller(here.technician.hospital(), ResultPermission.VERIFY_RESULT);
        assertThat(here.lab
                        .corrections()
                        .restate(verifier, RestateResult.of(theirs, How.ENTERED_IN_ERROR, "Swapped"))
                        .get(0)
                        .stage())
                .isEqualTo(RunStage.WITHDRAWN);
    }

    @Test
    void nobodysSignatureStandsUnderAValueTheyDidNotSee() { // I3
        var k = here.released(here.tube("K"), "K", "4.0").get(0);

        var right = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(k, "5.4", "Read off the wrong line"))
                .get(0);

        assertThat(right.status()).isEqualTo(ResultStatus.CORRECTED); // others see it at once
        assertThat(right.stage()).isEqualTo(RunStage.VERIFIED);
        assertThat(right.verifiedBy()).isEqualTo(here.pathologist.staff());
        assertThat(right.validatedBy()).isNull();
        assertThat(here.lab
                        .results()
                        .toValidate(here.technician, ListWaiting.all(10))
                        .items())
                .containsExactly(right);
        assertThatThrownBy(() -> here.lab.verification().validate(here.pathologist, ValidateResults.of(right)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("somebody else has to validate it");
        var signed = here.lab
                .verification()
                .validate(here.technician, ValidateResults.of(right))
                .get(0);
        assertThat(signed.status()).isEqualTo(ResultStatus.CORRECTED);
        assertThat(signed.validatedBy()).isEqualTo(here.technician.staff());
    }

    @Test
    void whereOneIsEnoughWhoeverCorrectsSigns() {
        var ft4 = here.verified(here.entered(here.tube("FT4"), "FT4", "15.0")).get(0);

        var right = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(ft4, "16.0", "Typed wrong"))
                .get(0);

        assertThat(right.stage()).isEqualTo(RunStage.RELEASED);
        assertThat(right.verifiedBy()).isEqualTo(here.pathologist.staff());
    }

    @Test
    void whatCouldNotBeCalculatedForLackOfAnAgeIsWhenItIsKnown() { // 3.3
        var patient = here.desk.aPatient();
        var tube = here.tube(patient, ALab.NOBODY_KNOWS, "EGFR");
        var entered = here.entered(tube, "CREA", "70");
        assertThat(entered).extracting(result -> result.test().value()).containsExactly("CREA");

        here.lab.subjects().amend(here.technician, new AmendSubject(patient, ALab.WOMAN));
        BackgroundWork.deliver(test.erp());

        var there = here.lab
                .results()
                .ofOrder(here.technician, new ListOrderResults(tube.order().id()));
        assertThat(there).extracting(result -> result.test().value()).containsExactly("CREA", "EGFR");
        assertThat(named(there, "EGFR").shown()).isNotNull();
    }

    @Test
    void whatLostItsValueWithTheAgeComesBackWithIt() { // 3.3
        var tube = here.tube("EGFR");
        var egfr = named(here.released(tube, "CREA", "70"), "EGFR");

        here.lab.subjects().amend(here.technician, new AmendSubject(tube.patient(), ALab.NOBODY_KNOWS));
        BackgroundWork.deliver(test.erp());
        assertThat(here.found(egfr.id()).shown()).isNull();
        here.lab.subjects().amend(here.technician, new AmendSubject(tube.patient(), ALab.WOMAN));
        BackgroundWork.deliver(test.erp());

        assertThat(here.found(egfr.id()).shown()).isEqualTo(egfr.shown());
        assertThat(here.lab
                        .results()
                        .check(here.technician, new CheckResult(egfr.id()))
                        .isIntact())
                .isTrue();
    }

    @Test
    void whatComesBackWithTheAgeFollowsWhatWasCorrectedMeanwhile() { // 3.3, I12
        var tube = here.tube("EGFR");
        var released = here.released(tube, "CREA", "70");
        var egfr = named(released, "EGFR");
        here.lab.subjects().amend(here.technician, new AmendSubject(tube.patient(), ALab.NOBODY_KNOWS));
        BackgroundWork.deliver(test.erp());

        here.lab
                .corrections()
                .correct(
                        here.pathologist,
                        CorrectResult.of(here.found(named(released, "CREA").id()), "140", "Diluted"));
        here.lab.subjects().amend(here.technician, new AmendSubject(tube.patient(), ALab.WOMAN));
        BackgroundWork.deliver(test.erp());

        assertThat(here.found(egfr.id())).satisfies(again -> {
            assertThat(again.shown()).isNotNull().isNotEqualTo(egfr.shown());
            assertThat(again.current().content().formula()).isNotNull().satisfies(formula -> assertThat(
                            formula.inputs().get(0).value().shown())
                    .isEqualTo("140"));
        });
    }

    @Test
    void anAgeThatIsAmendedWhileResultsAreEnteredCounts() { // 3.3
        for (int round = 0; round < 5; round++) {
            var patient = here.desk.aPatient();
            var tube = here.tube(patient, ALab.NOBODY_KNOWS, "EGFR");

            var race = Race.of(2, i -> {
                if (i == 0) {
                    here.entered(tube, "CREA", "70");
                } else {
                    here.lab.subjects().amend(here.technician, new AmendSubject(patient, ALab.WOMAN));
                }
                return i;
            });
            BackgroundWork.deliver(test.erp());

            assertThat(race.failures()).isEmpty();
            assertThat(here.lab
                            .results()
                            .ofOrder(
                                    here.technician,
                                    new ListOrderResults(tube.order().id())))
                    .hasSize(2);
        }
    }
}
