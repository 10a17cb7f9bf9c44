package health.erp.tenancy.metering;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.value.Money;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.ListHospitals;
import health.erp.tenancy.price.BudgetState;
import health.erp.tenancy.price.Forecast;
import health.erp.tenancy.price.HospitalCost;
import health.erp.tenancy.price.HospitalUse;
import health.erp.tenancy.price.Prices;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings together what a month's use was, who was there, what it costs and what was decided. */
final class MonthCosts {
    private final Erp erp;
    private final Hospitals hospitals;
    private final MeterStore meters;
    private final Prices prices;

    MonthCosts(Erp erp, Hospitals hospitals, MeterStore meters, Prices prices) {
        this.erp = erp;
        this.hospitals = hospitals;
        this.meters = meters;
        this.prices = prices;
    }

    /** All the register has. */
    List<HospitalView> registered(Caller caller) {
        var all = new ArrayList<HospitalView>();
        @Nullable String next = null;
        do {
            Page<HospitalView, String> page =
                    hospitals.list(caller, ListHospitals.all(Page.MAX_SIZE).from(next));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    /** Of everybody who was there at some time of the month, in the order of their codes. */
    List<Billed> of(Caller caller, YearMonth month) {
        var there = registered(caller).stream().filter(h -> wasThere(h, month)).toList();
        var uses = meters.uses(month);
        var costs = prices.in(month)
                .costs(there.stream()
                        .map(h -> uses.getOrDefault(h.id(), new HospitalUse(h.id(), Map.of())))
                        .toList());
        var decisions = meters.decisions(month);
        var billed = new ArrayList<Billed>();
        for (int i = 0; i < there.size(); i++) {
            var hospital = there.get(i);
            billed.add(billed(hospital, month, costs.get(i), decisions.getOrDefault(hospital.id(), List.of())));
        }
        return billed;
    }

    Money nothing(YearMonth month) {
        return Money.zero(prices.in(month).currency());
    }

    BudgetView view(Billed billed, YearMonth month) {
        var cost = billed.cost();
        var forecast = Forecast.atMonthsEnd(cost, month, billed.hospital().zone(), erp.now());
        var state = BudgetState.of(cost.total(), billed.budget());
        return new BudgetView(
                billed.hospital().id(),
                billed.hospital().code(),
                month,
                cost.lines(),
                cost.fixedShare(),
                cost.total(),
                billed.budget(),
                state,
                forecast,
                BudgetState.of(forecast, billed.budget()),
                billed.choice(),
                slowdown(state, billed.choice()));
    }

    private Billed billed(HospitalView hospital, YearMonth month, HospitalCost cost, List<BudgetDecision> decisions) {
        var budget = prices.budget(hospital.plan());
        BudgetChoice choice = null;
        for (var decision : decisions) {
            var raised = decision.getBudget();
            budget = raised == null ? budget : raised;
            choice = decision.wasMadeIn(month) ? decision.getChoice() : choice;
        }
        return new Billed(hospital, cost, budget, choice);
    }

    private static int slowdown(BudgetState state, @Nullable BudgetChoice choice) {
        var isSlowed = state.compareTo(BudgetState.REACHED) >= 0 && choice != BudgetChoice.NONE;
        return isSlowed ? BatchPace.SLOW : 1;
    }

    private static boolean wasThere(HospitalView hospital, YearMonth month) {
        var begin = month.atDay(1).atStartOfDay(hospital.zone()).toInstant();
        var end = month.plusMonths(1).atDay(1).atStartOfDay(hospital.zone()).toInstant();
        return isBefore(hospital.activeSince(), end)
                && (hospital.shreddedAt() == null || !hospital.shreddedAt().isBefore(begin));
    }

    private static boolean isBefore(@Nullable Instant moment, Instant other) {
        return moment != null && moment.isBefore(other);
    }

    /** A hospital and what its month costs. */
    record Billed(HospitalView hospital, HospitalCost cost, Money budget, @Nullable BudgetChoice choice) {}
}
