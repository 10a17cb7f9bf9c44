package health.erp.tenancy.price;

import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The operator's price lists over time, and what hospitals may cost by the plan they have agreed on.
 *
 * @param lists at least one, each from another month on, all in one currency
 * @param budgets a month's, by the name of the plan
 * @param usualBudget of a plan that is not named
 */
public record Prices(List<PriceList> lists, Map<String, Money> budgets, Money usualBudget) {
    public static final Money USUAL_BUDGET = Money.of("1200", new CurrencyCode("INR"));
    public static final Prices REFERENCE = new Prices(List.of(PriceList.REFERENCE), Map.of(), USUAL_BUDGET);

    public Prices {
        lists = lists.stream().sorted(Comparator.comparing(PriceList::from)).toList();
        budgets = Map.copyOf(budgets);
        if (lists.isEmpty()) {
            throw new IllegalArgumentException("There is no price list.");
        }
        if (lists.stream().map(PriceList::from).distinct().count() < lists.size()) {
            throw new IllegalArgumentException("Two price lists begin in the same month.");
        }
        var currency = usualBudget.currency();
        if (lists.stream().anyMatch(l -> !l.currency().equals(currency))
                || budgets.values().stream().anyMatch(b -> !b.currency().equals(currency))) {
            throw new IllegalArgumentException("Price lists and budgets are in different currencies.");
        }
    }

    /** The list in force; before the first began, the first. */
    public PriceList in(YearMonth month) {
        var inForce = lists.get(0);
        for (var list : lists) {
            if (!list.from().isAfter(month)) {
                inForce = list;
            }
        }
        return inForce;
    }

    public Money budget(String plan) {
        return budgets.getOrDefault(plan, usualBudget);
    }
}
