package health.erp.tenancy.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Sums.Sum;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.notice.ListNotices;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import health.erp.core.work.Worker;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.price.BudgetState;
import health.erp.tenancy.price.CostLine;
import health.erp.tenancy.price.Meter;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test in a hospital of its own, whose share of what the machines cost is more than its budget. */
@OnEachServer
class MeteringTest {
    private static final CurrencyCode INR = new CurrencyCode("INR");
    private static final AtomicInteger HOSPITALS = new AtomicInteger();
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TestHospitals test;
    private final Metering metering;
    private final Caller operator;
    private HospitalId apollo;
    private String code = "";

    MeteringTest(TestHospitals test) {
        this.test = test;
        this.metering = test.tenancy().metering();
        this.operator = test.anOperator();
        this.apollo = test.operator();
    }

    @BeforeEach
    void provision() {
        test.test().clock().set(TestErp.MORNING);
        code = "apollo-" + HOSPITALS.incrementAndGet();
        apollo = test.provisioned(code).id();
    }

    @Test
    void workIsMeteredInTheMonthItIsDone() {
        test.tenancy().writeMeters();
        var before = metered(apollo, MARCH, Meter.STATEMENTS);

        var sent = test.test().statements(() -> write(apollo));
        test.tenancy().writeMeters();

        assertThat(metered(apollo, MARCH, Meter.STATEMENTS) - before).isEqualTo(sent);
        assertThat(metered(apollo, MARCH, Meter.ROWS_WRITTEN)).isPositive();
        assertThat(metered(apollo, MARCH, Meter.DATABASE_TIME)).isPositive();
    }

    @Test
    void aMonthBeginsByTheHospitalsClocks() {
        test.test().clock().set(Instant.parse("2026-05-31T18:29:59Z"));
        write(apollo);
        test.test().clock().set(Instant.parse("2026-05-31T18:30:00Z")); // midnight in Kolkata
        write(apollo);
        test.tenancy().writeMeters();

        assertThat(metered(apollo, YearMonth.of(2026, 5), Meter.STATEMENTS)).isPositive();
        assertThat(metered(apollo, YearMonth.of(2026, 6), Meter.STATEMENTS)).isPositive();
    }

    @Test
    void meteringAddsNoStatementToAUseCase() {
        write(apollo);
        test.tenancy().writeMeters();
        var rows = rows("select count(*) from tenancy_meter");

        var statements = test.test().statements(() -> write(apollo));

        if (test.server() == TestServer.POSTGRESQL) {
            assertThat(statements).isEqualTo(2);
        }
        assertThat(rows("select count(*) from tenancy_meter")).isEqualTo(rows);
    }

    @Test
    void aHospitalBeyondItsBudgetWorksWithPatientsAsEver() {
        var within = test.test().statements(() -> write(apollo));
        run("budgets");

        assertThat(budget(apollo).state()).isEqualTo(BudgetState.OVER);
        assertThat(test.tenancy().batchPace().slowdown(apollo)).isEqualTo(BatchPace.SLOW);
        assertThat(test.test().statements(() -> write(apollo))).isEqualTo(within);
    }

    @Test
    void eachStateIsNotedOnceAMonthAndTheFurthestIsToldToAdministrators() {
        run("budgets");
        run("budgets");

        assertThat(alarms()).containsExactlyInAnyOrder("NEAR", "REACHED", "OVER");
        assertThat(test.test().events(test.operator()).stream()
                        .filter(e -> e.equals("hospital.budget.reached"))
                        .count())
                .isGreaterThanOrEqualTo(3);
        var told = test.erp().core().notices().list(test.aCaller(apollo), new ListNotices(null, null, 100));
        assertThat(told.items()).extracting(n -> n.type()).containsExactly("tenancy.budget");
    }

    @Test
    void anAdministratorRaisesTheBudgetForGood() {
        var raised = metering.decide(
                operator, DecideBudget.raise(apollo, Money.of("90000", INR), "They pay for what they use."));

        assertThat(raised.state()).isEqualTo(BudgetState.WITHIN);
        assertThat(raised.batchSlowdown()).isEqualTo(1);
        test.test().clock().set(Instant.parse("2026-07-02T04:30:00Z"));
        assertThat(budget(apollo, YearMonth.of(2026, 7)).budget()).isEqualTo(Money.of("90000", INR));
        assertThat(budget(apollo, MARCH).choice()).isEqualTo(BudgetChoice.RAISE_BUDGET);
    }

    @Test
    void whoeverIsNotSlowedThisMonthIsTheNext() {
        run("budgets");
        metering.decide(operator, DecideBudget.slowNothing(apollo, "A camp for eye surgery."));
        assertThat(test.tenancy().batchPace().slowdown(apollo)).isEqualTo(1);

        test.test().clock().set(Instant.parse("2026-04-02T04:30:00Z"));
        run("budgets");

        assertThat(test.tenancy().batchPace().slowdown(apollo)).isEqualTo(BatchPace.SLOW);
    }

    @Test
    void aRaisedBudgetOutlivesALaterDecision() {
        metering.decide(operator, DecideBudget.raise(apollo, Money.of("35000", INR), "As agreed."));

        var kept = metering.decide(operator, DecideBudget.keepSlow(apollo, "Until the month ends."));

        assertThat(kept.budget()).isEqualTo(Money.of("35000", INR));
        assertThat(kept.choice()).isEqualTo(BudgetChoice.KEEP_SLOW);
        assertThat(budget(apollo).budget()).isEqualTo(Money.of("35000", INR));
    }

    @Test
    void aDecisionThatMakesNoSenseIsRefused() {
        assertRefused(
                "erp.invalid",
                () -> metering.decide(operator, new DecideBudget(apollo, BudgetChoice.RAISE_BUDGET, null, "More.")));
        assertRefused(
                "erp.invalid",
                () -> metering.decide(
                        operator, new DecideBudget(apollo, BudgetChoice.NONE, Money.of("1", INR), "More.")));
        assertRefused(
                "erp.invalid",
                () -> metering.decide(
                        operator, DecideBudget.raise(apollo, Money.of("1", new CurrencyCode("USD")), "More.")));
        assertRefused(
                "erp.notFound",
                () -> metering.decide(
                        operator,
                        DecideBudget.slowNothing(new HospitalId(test.erp().newId()), "Who?")));
    }

    @Test
    void aMonthIsClosedOnceAndStatedAnewOnlyWhereSomethingChanged() {
        write(apollo);
        test.tenancy().writeMeters();
        assertThatThrownBy(() -> metering.close(operator, new CloseMonth(MARCH)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("tenancy.month.open"));
        test.test().clock().set(Instant.parse("2026-04-01T00:30:00Z"));

        var first = metering.close(operator, new CloseMonth(MARCH));
        var again = metering.close(operator, new CloseMonth(MARCH));

        assertThat(first.stated()).isPositive();
        assertThat(again.stated()).isZero();
        assertThat(again.total()).isEqualTo(first.total());
        var stated = statement(apollo);
        assertThat(stated.revision()).isEqualTo(1);
        assertThat(stated.total())
                .isEqualTo(stated.lines().stream().map(CostLine::amount).reduce(stated.fixedShare(), Money::plus));

        addLate(apollo, Meter.NOTICES, 10);
        var corrected = metering.close(operator, new CloseMonth(MARCH));

        assertThat(corrected.stated()).isEqualTo(1);
        assertThat(statement(apollo).revision()).isEqualTo(2);
        assertThat(statement(apollo).total()).isEqualTo(stated.total().plus(Money.of("1.50", INR)));
    }

    @Test
    void theFixedPartIsSharedAmongThoseWhoWereThere() {
        test.provisioned("lakeside");
        test.test().clock().set(Instant.parse("2026-04-01T00:30:00Z"));
        metering.close(operator, new CloseMonth(MARCH));

        var statements = metering.statements(operator, new ListStatements(MARCH));

        assertThat(statements).extracting(StatementView::code).isSorted().contains(code, "lakeside");
        assertThat(statements.stream().map(StatementView::fixedShare).reduce(Money.zero(INR), Money::plus))
                .isEqualTo(Money.of("40000", INR));
    }

    @Test
    void aStatementIsReadAsTextAndAsCsv() {
        write(apollo);
        addLate(apollo, Meter.NOTICES, 10);
        test.test().clock().set(Instant.parse("2026-04-01T00:30:00Z"));
        metering.close(operator, new CloseMonth(MARCH));
        var statement = statement(apollo);

        assertThat(StatementSheet.text(statement))
                .contains(
                        "2026-03",
                        "Hospital %s (%s)".formatted(code, code),
                        "messages",
                        statement.total().toString());
        assertThat(StatementSheet.csv(List.of(statement)).lines())
                .first()
                .isEqualTo("month,revision,code,legal_name,line,quantity,unit,unit_price,amount,currency");
        assertThat(StatementSheet.csv(List.of(statement)))
                .contains("2026-03,%d,%s,Hospital %s,FIXED_SHARE,,,,".formatted(statement.revision(), code, code));
    }

    @Test
    void howMuchThereIsOfAHospitalIsMeasuredOnceADay() {
        write(apollo);
        test.test().clock().set(Instant.parse("2026-09-01T00:30:00Z")); // six in the morning
        run("measuring");
        var measured =
                rows("select quantity from tenancy_meter_sample where meter = 'STORED_ROWS' and metered_id = '%s'"
                        .formatted(apollo));
        write(apollo);
        run("measuring");

        assertThat(measured).hasSize(1);
        assertThat(Long.parseLong(measured.get(0))).isGreaterThan(3);
        assertThat(rows("select quantity from tenancy_meter_sample where meter = 'STORED_ROWS' and metered_id = '%s'"
                        .formatted(apollo)))
                .isEqualTo(measured);
        assertThat(budget(apollo, YearMonth.of(2026, 9)).lines())
                .filteredOn(l -> l.meter() == Meter.STORED_BYTES)
                .singleElement()
                .satisfies(l -> assertThat(l.quantity()).isPositive());
    }

    @Test
    void atNightBeforeOneNothingIsMeasured() {
        test.test().clock().set(Instant.parse("2026-10-10T19:00:00Z")); // half past midnight
        run("measuring");

        assertThat(rows("select quantity from tenancy_meter_sample where measured_on = '2026-10-11'"))
                .isEmpty();
    }

    @Test
    void whatWasMeasuredLongAgoIsForgottenAndItsMonthStaysAsStated() {
        test.test().clock().set(Instant.parse("2026-06-10T21:00:00Z"));
        run("measuring");
        var ofJune = "select quantity from tenancy_meter_sample where measured_on = '2026-06-11'";
        assertThat(rows(ofJune)).isNotEmpty();

        test.test().clock().set(Instant.parse("2027-07-16T21:00:00Z")); // 400 days later
        run("measuring");
        assertThat(rows(ofJune)).isNotEmpty();
        test.test().clock().set(Instant.parse("2027-07-17T21:00:00Z"));
        run("measuring");

        assertThat(rows(ofJune)).isEmpty();
        assertThat(rows("select quantity from tenancy_meter_sample where measured_on = '2027-07-18'"))
                .isNotEmpty();
        assertRefused("tenancy.month.forgotten", () -> metering.close(operator, new CloseMonth(YearMonth.of(2026, 6))));
    }

    @Test
    void measurementsStayLongEnoughToCloseAMonthBy() {
        var tenancy = new Tenancy(operator.hospital());

        assertThatThrownBy(() -> tenancy.keepingMeasurements(Duration.ofDays(61)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tenancy.keepingMeasurements(Duration.ofDays(62))).isSameAs(tenancy);
    }

    @Test
    void keepsHospitalsApart() {
        var stranger = test.aCaller(apollo);
        List<Runnable> attempts = List.of(
                () -> metering.budgets(stranger, ShowBudgets.of(MARCH)),
                () -> metering.statement(stranger, new FindStatement(apollo, MARCH)),
                () -> metering.statements(stranger, new ListStatements(MARCH)),
                () -> metering.close(stranger, new CloseMonth(MARCH.minusMonths(1))),
                () -> metering.decide(stranger, DecideBudget.slowNothing(apollo, "Why not?")));

        attempts.forEach(attempt -> assertRefused("tenancy.notOperator", attempt));
        assertThat(test.test().rows(apollo, "select count(*) from tenancy_meter where hospital_id = :hospital"))
                .containsExactly("0");
    }

    @Test
    void whoMayOnlyReadTheRegisterReadsNoCosts() {
        var clerk = test.anOperator(HospitalPermission.READ_HOSPITALS);

        assertRefused("erp.notPermitted", () -> metering.budgets(clerk, ShowBudgets.of(MARCH)));
    }

    private UUID write(HospitalId hospital, String... lines) {
        return test.erp()
                .module(Notebook.class)
                .notes()
                .write(
                        test.aCaller(hospital),
                        new WriteNote(
                                new PatientId(test.erp().newId()),
                                new UUID(7, test.erp().newId().getLeastSignificantBits()).toString(),
                                List.of(lines)));
    }

    private long metered(HospitalId hospital, YearMonth month, Meter meter) {
        return rows(
                        "select quantity from tenancy_meter where metered_id = '%s' and metered_month = '%s' and meter = '%s'"
                                .formatted(hospital, month, meter))
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private void addLate(HospitalId hospital, Meter meter, long number) {
        test.erp().transaction(operator, () -> {
            new MeterStore(test.erp(), test.operator())
                    .add(List.of(new Sum(List.of(hospital.value(), MARCH.toString(), meter.name()), number)));
            return true;
        });
    }

    private List<String> alarms() {
        return rows("select state from tenancy_budget_alarm where metered_id = '%s'".formatted(apollo));
    }

    private List<String> rows(String sql) {
        return test.test().rows(test.operator(), sql);
    }

    private BudgetView budget(HospitalId hospital) {
        return budget(hospital, MARCH);
    }

    private BudgetView budget(HospitalId hospital, YearMonth month) {
        return metering.budgets(operator, ShowBudgets.of(month, hospital)).get(0);
    }

    private StatementView statement(HospitalId hospital) {
        return metering.statement(operator, new FindStatement(hospital, MARCH));
    }

    private void run(String worker) {
        test.tenancy().workers().stream()
                .filter(w -> w.toString().equals(worker))
                .forEach(Worker::untilIdle);
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
