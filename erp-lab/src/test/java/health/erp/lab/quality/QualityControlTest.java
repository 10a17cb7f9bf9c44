package health.erp.lab.quality;

import static health.erp.lab.quality.ABench.GLUCOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.ControlGate.Closed;
import health.erp.lab.control.WestgardRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Lab.class)
class QualityControlTest {
    private final TestErp test;
    private final ABench bench;
    private final QualityControl control;

    QualityControlTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.bench = ABench.unlocking(test, Set.of("L1", "L2"));
        this.control = bench.lab.qualityControl();
    }

    @Test
    void whoStandsAtTheInstrumentStopsItAndReceivesItsControls() {
        var may = Objects.requireNonNull(new Lab().standardRoles().get(StandardRole.LAB_TECHNICIAN));
        var hers = may.stream().filter(QualityPermission.class::isInstance).toArray(Permission[]::new);
        var technician = test.aCaller(bench.chief.hospital(), hers);

        bench.lab
                .controlMaterials()
                .receive(technician, new ReceiveControlLot(bench.material.id(), "NEW", ABench.FAR, null));
        var stopped = bench.lab.instruments().stop(technician, new StopInstrument(bench.instrument.id(), 0, "Leaks"));
        var back = bench.lab
                .instruments()
                .resume(technician, new ResumeInstrument(bench.instrument.id(), stopped.version(), "New seal"));
        bench.lab
                .instruments()
                .calibrate(
                        technician, new CalibrateInstrument(bench.instrument.id(), back.version(), Set.of(), "Lot 7"));

        assertThat(bench.foundInstrument().calibrations()).isEqualTo(1);
        assertThat(may).doesNotContain(QualityPermission.MANAGE_INSTRUMENTS, QualityPermission.PLAN_CONTROLS);
    }

    @Test
    void aRunIsJudgedByWhatWasExpectedThenAndStaysSo() { // 3.1
        var run = bench.run("3.1", "-0.5");

        assertThat(run.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(run.violations())
                .extracting(v -> v.rule().code() + " " + v.level())
                .containsExactly("1_2s L1", "1_3s L1");
        assertThat(run.points())
                .extracting(ControlPointView::level, ControlPointView::value, ControlPointView::z)
                .containsExactly(
                        tuple("L1", new BigDecimal("3.1"), new BigDecimal("3.100")),
                        tuple("L2", new BigDecimal("-0.5"), new BigDecimal("-0.500")));

        bench.expect("L1", bench.lotOf("L1"), "3", "1"); // it would be in order by this one
        assertThat(control.find(bench.chief, new FindControlRun(run.id()))).isEqualTo(run);
    }

    @Test
    void whatIsRejectedSaysSinceWhenNobodyKnows() {
        bench.run("0", "0");
        var good = bench.now();
        var rejected = bench.run("0", "-3.1");

        assertThat(test.events(bench.chief.hospital())).endsWith("lab.control.passed", "lab.control.rejected");
        assertThat(rejected.measuredAt()).isAfter(good);
        var told = test.rows(
                bench.chief.hospital(),
                "select payload from erp_outbox where hospital_id = :hospital and type = 'lab.control.rejected'");
        assertThat(told).singleElement().asString().contains("1_3s").contains(good.toString());
    }

    @Test
    void aRepeatIsARunOfItsOwnAndBothAreInTheLog() {
        var rejected = bench.run("3.1", "0");
        bench.later(Duration.ofMinutes(10));
        var repeat = control.enter(
                bench.chief,
                new EnterControlRun(
                        GLUCOSE,
                        bench.instrument.id(),
                        bench.now(),
                        ABench.measured("0.2", "0.1"),
                        RunSource.MANUAL,
                        rejected.id(),
                        "Fresh vial"));

        assertThat(repeat.repeats()).isEqualTo(rejected.id());
        assertThat(repeat.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(log(10)).containsExactly(rejected, repeat);
    }

    @Test
    void rowsGoOnOverRunsAndEndWithACorrectiveAction() { // 3.1: look-back stops at an epoch
        bench.run("2.1", "0");
        var shifted = bench.run("2.2", "0");
        assertThat(shifted.violations()).extracting(v -> v.rule()).contains(WestgardRule.RULE_2_2S);

        bench.act(shifted);
        var after = bench.run("2.3", "0");

        assertThat(after.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(after.epoch()).isEqualTo(shifted.epoch() + 1);
        assertThat(bench.lab
                        .controlCharts()
                        .epochs(bench.chief, new ListEpochs(bench.controlled.id(), null, 1))
                        .items())
                .singleElement()
                .satisfies(epoch -> {
                    assertThat(epoch.cause()).isEqualTo(EpochCause.CORRECTIVE_ACTION);
                    assertThat(epoch.answers()).isEqualTo(shifted.id());
                    assertThat(epoch.done()).isEqualTo("Changed the lamp");
                    assertThat(epoch.begunBy()).isEqualTo(bench.chief.staff());
                });
        assertThat(test.events(bench.chief.hospital())).contains("lab.corrective-action.taken");
    }

    @Test
    void whatIsMissingProvesNothing() { // I13
        assertThat(bench.enter(List.of(MeasuredControl.of("L1", "0"))).unknown())
                .containsExactly("The material (L2) was not run.");
        assertThat(unproven(new MeasuredControl("L2", null, null))).contains("The material (L2) has no value.");
        assertThat(unproven(new MeasuredControl(
                        "L2", BigDecimal.ZERO, bench.lot("L9").id())))
                .contains("The material (L2) has no target.");
        assertThat(bench.gate()).isInstanceOf(Closed.class);
    }

    @Test
    void runsAreEnteredInTheOrderTheyWereMade() {
        var planned = bench.now();
        bench.run("0", "0");
        var run = bench.now();
        bench.later(Duration.ofMinutes(1));

        assertCode("lab.control.order", () -> measuredAt(run.minusMillis(1)));
        bench.act(bench.run("0", "0"));
        assertCode("lab.control.order", () -> measuredAt(bench.now().minusMillis(1)));
        assertCode("lab.control.order", () -> measuredAt(planned.minusMillis(1)));
        assertThatThrownBy(() -> measuredAt(bench.now().plusMillis(1)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("measuredAt lies in the future");
    }

    @Test
    void aLotThatIsNotGoodAnyMoreProvesNothing() {
        var opened = bench.lab.controlMaterials().open(bench.chief, new OpenControlLot(bench.lotOf("L1"), 0));
        assertThat(opened.goodUntil()).isEqualTo(LocalDate.of(2026, 4, 1));
        bench.later(Duration.ofDays(30));
        bench.enter("0", "0");
        bench.later(Duration.ofDays(1));

        assertCode("lab.control.lot.expired", () -> bench.enter("0", "0"));
        bench.lab.controlMaterials().open(bench.chief, new OpenControlLot(opened.id(), opened.version()));
        assertThat(bench.enter("0", "0").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void anActionOrARepeatIsOfTheSameTest() {
        var other = ABench.classic(test, "L1");
        var run = bench.run("0", "0");
        var command = new TakeCorrectiveAction(bench.controlled.id(), run.id(), "x");

        assertThat(control.act(bench.chief, command).number()).isPositive();
        assertThatThrownBy(() -> other.lab
                        .qualityControl()
                        .act(other.chief, new TakeCorrectiveAction(other.controlled.id(), run.id(), "x")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLevelIsMeasuredOnceInARun() {
        var twice = List.of(MeasuredControl.of("L1", "0"), MeasuredControl.of("L1", "1"));

        assertThatThrownBy(() -> bench.enter(twice)).hasMessageContaining("a repeat is a run of its own");
    }

    @Test
    void whatIsRepeatedUnderAKeyIsEnteredOnce() { // I14
        bench.later(Duration.ofHours(1));
        var command = EnterControlRun.of(
                GLUCOSE,
                bench.instrument.id(),
                bench.now(),
                MeasuredControl.of("L1", "3.10"),
                MeasuredControl.of("L2", "0"));
        var once = bench.chief.withKey("cobas-1/77");

        assertThat(control.enter(once, command)).isEqualTo(control.enter(once, command));
        assertThat(log(10)).hasSize(1);
    }

    @Test
    void theLogIsReadInPages() {
        var runs = List.of(bench.run("0", "0"), bench.run("1", "0"), bench.run("0", "1"));

        var first = control.list(bench.chief, logged(null, 2));
        var second = control.list(bench.chief, logged(first.next(), 2));

        assertThat(first.items()).containsExactlyElementsOf(runs.subList(0, 2));
        assertThat(second.items()).containsExactly(runs.get(2));
        assertThat(second.next()).isNull();
    }

    @Test
    void whatIsInTheLogIsNotChangedEvenByTheOwnerOfTheTables() {
        var run = bench.run("3.1", "0");
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_control_run no force row level security");
        }

        assertThatThrownBy(() -> test.database()
                        .execute("update lab_control_run set verdict = 'ACCEPTED' where id = '" + run.id() + "'"))
                .hasStackTraceContaining("only added to");
        assertThatThrownBy(() -> test.database().execute("delete from lab_control_run where id = '" + run.id() + "'"))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void keepsHospitalsApart() {
        var run = bench.run("0", "0");
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> control.find(elsewhere, new FindControlRun(run.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(control.list(elsewhere, logged(null, 10)).items()).isEmpty();
        assertThatThrownBy(() -> control.enter(
                        elsewhere,
                        EnterControlRun.of(GLUCOSE, bench.instrument.id(), bench.now(), MeasuredControl.of("L1", "0"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> control.act(elsewhere, new TakeCorrectiveAction(bench.controlled.id(), null, "Nothing")))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> unproven(MeasuredControl second) {
        bench.later(Duration.ofMinutes(1));
        var run = bench.enter(List.of(MeasuredControl.of("L1", "0"), second));
        assertThat(run.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        return run.unknown();
    }

    private ControlRunView measuredAt(Instant moment) {
        return control.enter(
                bench.chief,
                EnterControlRun.of(
                        GLUCOSE,
                        bench.instrument.id(),
                        moment,
                        MeasuredControl.of("L1", "0"),
                        MeasuredControl.of("L2", "0")));
    }

    private List<ControlRunView> log(int size) {
        return control.list(bench.chief, logged(null, size)).items();
    }

    private ListControlRuns logged(@Nullable Integer after, int size) {
        return new ListControlRuns(
                bench.controlled.id(), TestErp.MORNING, TestErp.MORNING.plus(Duration.ofDays(300)), after, size);
    }

    private static void assertCode(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
