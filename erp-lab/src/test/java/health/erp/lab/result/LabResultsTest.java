package health.erp.lab.result;

import static health.erp.lab.result.ABench.byHand;
import static health.erp.lab.result.ABench.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.result.RestateResult.How;
import health.erp.lab.status.ResultStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At the bench: what was measured is written down. */
@OnEachDatabase(Lab.class)
class LabResultsTest {
    private final TestErp test;
    private final ABench here;

    LabResultsTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void aValueIsKeptAsItWasReportedWithAllItFollowsFrom() { // I8
        var tube = here.tube("K", "HBSAG");

        var entered = here.lab
                .results()
                .enter(
                        here.technician,
                        byHand(tube, "HBSAG", "neg").with(Entry.of("K", "5.30").flagged("LL")));

        var k = named(entered, "K");
        assertThat(k.shown()).isEqualTo("5.30"); // and not 5.3
        assertThat(k.status()).isEqualTo(ResultStatus.ENTERED);
        assertThat(k.current().content().codes()).containsExactly(Interpretation.HIGH);
        assertThat(k.current().content().sentFlags()).containsExactly("LL"); // kept, and not believed
        assertThat(k.current().content().healthy()).isEqualTo("3.5-5.1");
        assertThat(k.current().content().trace()).isNotNull().satisfies(trace -> {
            assertThat(trace.decision()).isEqualTo(RuleTrace.Decision.HOLD);
            assertThat(trace.gates()).hasSize(12); // all recorded. 3.5
        });
        assertThat(named(entered, "HBSAG").shown()).isEqualTo("not reactive");
        assertThat(named(entered, "HBSAG").current().content().codes()).containsExactly(Interpretation.NON_REACTIVE);
        assertThat(here.found(k.id())).usingRecursiveComparison().isEqualTo(k);
        assertThat(test.events(here.technician.hospital())).endsWith("lab.result.entered");
    }

    @Test
    void belowWhatCouldBeMeasuredIsNotLow() { // 3.4
        var tube = here.tube("K");

        var k = here.lab
                .results()
                .enter(here.technician, byHand(tube, "K", "<3.8"))
                .get(0);

        assertThat(k.shown()).isEqualTo("<3.8");
        assertThat(k.current().content().codes()).containsExactly(Interpretation.OFF_SCALE_LOW);
        assertThat(k.current().content().mayBeCritical()).isTrue();
    }

    @Test
    void anotherUnitIsConvertedAndOneThatCannotBeIsRefused() {
        var tube = here.tube("CREA");

        assertThatThrownBy(() -> here.lab
                        .results()
                        .enter(
                                here.technician,
                                byHand(tube).with(Entry.of("CREA", "80").in("mol/L"))))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("the number is possible in the test's own unit, and not in this one");
        var converted = here.lab
                .results()
                .enter(
                        here.technician,
                        byHand(tube).with(Entry.of("CREA", "0.90").in("mg/dl")))
                .get(0);

        assertThat(converted.shown()).isEqualTo("80"); // 0.90 * 88.42
        assertThat(converted.current().content().reported()).isEqualTo("0.90 mg/dL");
    }

    @Test
    void everythingAgainstWhatIsEnteredIsSaidAtOnceAndNothingIsKept() {
        var tube = here.tube("K", "NA", "HBSAG");
        var wrong = byHand(tube, "K", "five", "HBSAG", "maybe", "TSH", "1.0")
                .with(Entry.of("NA", "140").in("g/L"))
                .with("K", "4.0");

        assertThatThrownBy(() -> here.lab.results().enter(here.technician, wrong))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .isEqualTo(Map.of(
                                "results[0].value", "is not a number; write it as 5.1, <0.01 or 1:80",
                                "results[1].value", "is none of the answers the test has",
                                "results[2].test", "is not ordered of this specimen",
                                "results[3].unit", "measures something else than the test does",
                                "results[4].test", "is there twice")));
        assertThat(here.lab
                        .results()
                        .ofOrder(
                                here.technician,
                                new ListOrderResults(tube.order().id())))
                .isEmpty();
    }

    @Test
    void nothingIsMeasuredInATubeThatIsNotThere() { // I2
        var order = here.desk.ordered("K");
        var onItsWay = here.desk.collected(order);

        assertThatThrownBy(() -> here.lab
                        .results()
                        .enter(
                                here.technician,
                                EnterResults.of(onItsWay.id(), Measured.BY_HAND).with("K", "4.0")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is COLLECTED, so nothing is measured in it");
    }

    @Test
    void whatIsMeasuredBeforeItWasTakenShowsAWrongClock() { // I6
        var tube = here.tube("K", "NA");
        var now = test.erp().now();
        var wrong = new Measured(RunOrigin.MANUAL, null, now.minus(Duration.ofHours(1)), List.of(), 1, null);
        var little = new Measured(RunOrigin.MANUAL, null, now.minus(Duration.ofMinutes(2)), List.of(), 1, null);

        assertThatThrownBy(() -> here.lab
                        .results()
                        .enter(
                                here.technician,
                                EnterResults.of(tube.specimen(), wrong).with("K", "4.0")))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("lies before the specimen was taken");
        var entered = here.lab
                .results()
                .enter(here.technician, EnterResults.of(tube.specimen(), little).with("K", "4.0"))
                .get(0);

        assertThat(entered.skew()).isEqualTo(120);
    }

    @Test
    void whatFollowsIsCalculatedOfTheSameSpecimenOnly() { // I12
        var patient = here.desk.aPatient();
        var first = here.tube(patient, "EGFR");
        var second = here.tube(patient, "EGFR");

        var entered = here.entered(first, "CREA", "70");

        var egfr = named(entered, "EGFR");
        assertThat(egfr.origin()).isEqualTo(RunOrigin.CALCULATED);
        assertThat(egfr.current().content().formula()).isNotNull().satisfies(formula -> {
            assertThat(formula.version().code()).isEqualTo("CKD-EPI-2021-cr");
            assertThat(formula.inputs()).singleElement().satisfies(input -> {
                assertThat(input.run()).isEqualTo(named(entered, "CREA").id());
                assertThat(input.no()).isEqualTo(1);
            });
        });
        assertThat(here.lab
                        .results()
                        .ofOrder(
                                here.technician,
                                new ListOrderResults(second.order().id())))
                .isEmpty();
    }

    @Test
    void ofAnOrderedTestOneRunIsInUse() { // I1
        var tube = here.tube("K");

        var race = Race.of(8, i -> here.entered(tube, "K", "4." + i));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).allSatisfy(e -> assertThat(e)
                .isInstanceOfAny(ConflictException.class, InvalidCommandException.class));
        assertThat(here.lab
                        .results()
                        .ofOrder(
                                here.technician,
                                new ListOrderResults(tube.order().id())))
                .hasSize(1);
    }

    @Test
    void aRunThatIsRejectedLeavesItsTestToBeMeasuredAgain() {
        var tube = here.tube("EGFR");
        var entered = here.entered(tube, "CREA", "70");
        assertThat(here.lab
                        .results()
                        .toEnter(here.technician, ListToEnter.all(10))
                        .items())
                .isEmpty();

        var fallen = here.lab
                .verification()
                .reject(here.technician, new RejectRun(Chosen.of(named(entered, "CREA")), "Air in the probe"));

        assertThat(fallen)
                .extracting(r -> r.test().value())
                .containsExactly("CREA", "EGFR"); // what follows from it falls with it
        assertThat(here.lab
                        .results()
                        .toEnter(here.technician, ListToEnter.all(10))
                        .items())
                .extracting(row -> row.test().value())
                .containsExactly("CREA");
        var again = here.entered(tube, "CREA", "72");
        assertThat(again).extracting(ResultView::attempt).containsExactly(2, 2);
        assertThat(test.events(here.technician.hospital())).contains("lab.result.rejected");
    }

    @Test
    void workListsComeInPagesUrgentFirst() {
        var tube = here.tube("K", "NA", "CREA");
        here.entered(tube, "K", "4.0", "NA", "140", "CREA", "70");

        var first = here.lab.results().toVerify(here.technician, ListWaiting.in("CHEM", 2));
        var rest = here.lab
                .results()
                .toVerify(here.technician, ListWaiting.in("CHEM", 2).from(first.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(first.items().get(0).current().content().trace())
                .isNotNull()
                .satisfies(trace -> assertThat(trace.reasons()).isNotEmpty());
        assertThat(here.lab
                        .results()
                        .toVerify(here.technician, ListWaiting.all(10))
                        .items())
                .hasSize(3);
        assertThat(here.lab
                        .results()
                        .toVerify(here.technician, ListWaiting.in("SERO", 10))
                        .items())
                .isEmpty();
    }

    @Test
    void keepsHospitalsApart() { // I15
        var tube = here.tube("K");
        var k = here.entered(tube, "K", "4.0").get(0);
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> here.lab.results().enter(elsewhere, byHand(tube, "K", "4.0")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.results().find(elsewhere, new FindResult(k.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.verification().verify(elsewhere, VerifyResults.of(k)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.corrections().correct(elsewhere, CorrectResult.of(k, "5.0", "Read again")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> here.lab.corrections().restate(elsewhere, RestateResult.of(k, How.CANCELLED, "Clotted")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab
                        .corrections()
                        .cancel(elsewhere, new CancelTest(tube.specimen(), new TestCode("K"), "Clotted")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.verification().validate(elsewhere, ValidateResults.of(k)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.verification().sendBack(elsewhere, new SendBackResult(Chosen.of(k))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.verification().reject(elsewhere, new RejectRun(Chosen.of(k), "Air in it")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> here.lab.results().check(elsewhere, new CheckResult(k.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(here.lab.amendments().amend(elsewhere, new AmendResults(tube.patient(), "Born earlier")))
                .isEmpty();
        assertThat(here.lab.results().toValidate(elsewhere, ListWaiting.all(10)).items())
                .isEmpty();
        assertThat(here.lab.results().toVerify(elsewhere, ListWaiting.all(10)).items())
                .isEmpty();
        assertThat(here.lab.results().toEnter(elsewhere, ListToEnter.all(10)).items())
                .isEmpty();
        assertThat(here.lab
                        .results()
                        .ofPatient(elsewhere, ListPatientResults.of(tube.patient(), 10))
                        .items())
                .isEmpty();
        assertThat(here.lab
                        .results()
                        .ofOrder(elsewhere, new ListOrderResults(tube.order().id())))
                .isEmpty();
    }
}
