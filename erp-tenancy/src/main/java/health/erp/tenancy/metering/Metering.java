package health.erp.tenancy.metering;

import static health.erp.tenancy.metering.MeteringPermission.CLOSE_MONTH;
import static health.erp.tenancy.metering.MeteringPermission.DECIDE_BUDGET;
import static health.erp.tenancy.metering.MeteringPermission.READ_COSTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.value.Money;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.metering.MonthCosts.Billed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the hospitals cost the operator, month by month. For callers of the operator, who must also be allowed to read the
 * register of hospitals.
 */
public final class Metering {
    private final Erp erp;
    private final Operator operator;
    private final MeterStore meters;
    private final MonthCosts costs;
    private final BatchPace pace;
    private final Duration kept;

    Metering(Erp erp, Operator operator, MeterStore meters, MonthCosts costs, BatchPace pace, Duration kept) {
        this.erp = erp;
        this.operator = operator;
        this.meters = meters;
        this.costs = costs;
        this.pace = pace;
        this.kept = kept;
    }

    /** Where hospitals stand in the month, in the order of their codes. */
    public List<BudgetView> budgets(Caller caller, ShowBudgets query) {
        return operator.look(caller, READ_COSTS, query, () -> {
            var all = costs.of(caller, query.month()).stream()
                    .map(billed -> costs.view(billed, query.month()))
                    .filter(v -> query.hospital() == null || v.hospital().equals(query.hospital()))
                    .toList();
            if (query.hospital() != null && all.isEmpty()) {
                throw new NotFoundException("hospital active in %s".formatted(query.month()), query.hospital());
            }
            return all;
        });
    }

    /** Decides about a hospital's budget in its running month; the latest decision counts. */
    public BudgetView decide(Caller caller, DecideBudget command) {
        return operator.act(caller, DECIDE_BUDGET, command, () -> {
            var month = runningMonth(command.hospital());
            mustFit(command, month);
            var before = billed(caller, command.hospital(), month);
            var decision = new BudgetDecision(erp.newId(), command, month, caller.staff(), erp.now());
            meters.add(decision);
            erp.publish(decision.decided());
            var raised = command.budget();
            var decided = new Billed(
                    before.hospital(), before.cost(), raised == null ? before.budget() : raised, command.choice());
            var view = costs.view(decided, month);
            pace.set(view.hospital(), view.batchSlowdown());
            return view;
        });
    }

    /**
     * States what the month cost each hospital that was there. Once it is stated, closing it again states anew, as a further
     * revision, what has come to be different: counts that came late, a share that has to be split otherwise.
     *
     * @throws RuleException {@code tenancy.month.open} while it goes on in one of the hospitals; {@code
     *     tenancy.month.forgotten} when what was measured then is not known any more
     */
    public MonthClosed close(Caller caller, CloseMonth command) {
        var month = command.month();
        return operator.act(caller, CLOSE_MONTH, command, () -> {
            mustBeKnown(month);
            var all = costs.of(caller, month);
            all.forEach(billed -> mustBeOver(billed, month));
            var before = meters.latest(month).stream().collect(Collectors.toMap(MonthlyStatement::getMetered, s -> s));
            var stated = all.stream()
                    .filter(billed -> state(
                            caller, month, billed, before.get(billed.hospital().id())))
                    .count();
            var total = all.stream().map(b -> b.cost().total()).reduce(costs.nothing(month), Money::plus);
            return new MonthClosed(month, all.size(), Math.toIntExact(stated), total);
        });
    }

    /** The latest there is. */
    public StatementView statement(Caller caller, FindStatement query) {
        return operator.look(caller, READ_COSTS, query, () -> meters.latest(query.hospital(), query.month())
                .map(MonthlyStatement::view)
                .orElseThrow(() -> new NotFoundException(
                        "statement of %s for hospital".formatted(query.month()), query.hospital())));
    }

    /** The latest of each hospital, in the order of their codes. */
    public List<StatementView> statements(Caller caller, ListStatements query) {
        return operator.look(caller, READ_COSTS, query, () -> meters.latest(query.month()).stream()
                .map(MonthlyStatement::view)
                .sorted(Comparator.comparing(StatementView::code))
                .toList());
    }

    /** Whether there was something to state. */
    private boolean state(Caller caller, YearMonth month, Billed billed, @Nullable MonthlyStatement before) {
        if (before != null && before.content().saysTheSame(billed.cost(), billed.budget())) {
            return false;
        }
        var hospital = billed.hospital();
        var content = new StatementContent(
                hospital.code(),
                hospital.legalName(),
                billed.cost().fixedShare(),
                billed.cost().lines(),
                billed.budget());
        var of = new MonthlyStatement.Of(hospital.id(), month, before == null ? 1 : before.getRevision() + 1);
        var statement = new MonthlyStatement(erp.newId(), of, content, caller.staff(), erp.now());
        meters.add(statement);
        erp.publish(statement.closed());
        return true;
    }

    private Billed billed(Caller caller, HospitalId hospital, YearMonth month) {
        return costs.of(caller, month).stream()
                .filter(b -> b.hospital().id().equals(hospital))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("hospital active in %s".formatted(month), hospital));
    }

    private void mustFit(DecideBudget command, YearMonth month) {
        var budget = command.budget();
        if ((command.choice() == BudgetChoice.RAISE_BUDGET) != (budget != null)) {
            throw InvalidCommandException.of("budget", "is the new one with RAISE_BUDGET, and only with it");
        }
        if (budget != null && !budget.currency().equals(costs.nothing(month).currency())) {
            throw InvalidCommandException.of("budget", "is in another currency than the prices");
        }
        if (budget != null && !budget.isPositive()) {
            throw InvalidCommandException.of("budget", "must be more than nothing");
        }
    }

    private void mustBeOver(Billed billed, YearMonth month) {
        var hospital = billed.hospital();
        if (!YearMonth.from(erp.now().atZone(hospital.zone())).isAfter(month)) {
            throw new RuleException(
                    "tenancy.month.open",
                    "The month (%s) is not over in hospital (%s).\nMaybe close it when it is; budgets(...) shows it so far."
                            .formatted(month, hospital.id()));
        }
    }

    private void mustBeKnown(YearMonth month) {
        var known = LocalDate.ofInstant(erp.now().minus(kept), ZoneOffset.UTC);
        if (month.atDay(1).isBefore(known)) {
            throw new RuleException(
                    "tenancy.month.forgotten",
                    "What was measured before (%s) is not known any more, so the month (%s) stays as it was stated."
                            .formatted(known, month));
        }
    }

    private YearMonth runningMonth(HospitalId hospital) {
        return YearMonth.from(erp.now().atZone(erp.zone(hospital)));
    }
}
