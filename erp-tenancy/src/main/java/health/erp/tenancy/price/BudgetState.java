package health.erp.tenancy.price;

import health.erp.core.value.Money;

/** Where a hospital's cost of the month stands beside its budget. Whatever it says, clinical work goes on. */
public enum BudgetState {
    WITHIN(0),
    /** From 80 %: somebody is told. */
    NEAR(80),
    /** From 100 %: work nobody waits for is slowed. */
    REACHED(100),
    /** From 120 %: an administrator is asked to decide. */
    OVER(120);

    private final int percent;

    BudgetState(int percent) {
        this.percent = percent;
    }

    /** Where it begins, in percent of the budget. */
    public int percent() {
        return percent;
    }

    /** A budget of nothing is reached by the first paisa. */
    public static BudgetState of(Money cost, Money budget) {
        var state = WITHIN;
        for (var next : values()) {
            if (next != WITHIN && cost.isPositive() && cost.times(100).isAtLeast(budget.times(next.percent))) {
                state = next;
            }
        }
        return state;
    }
}
