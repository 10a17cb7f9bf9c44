package health.erp.tenancy.metering;

/** What an administrator decides about a hospital that costs more than its budget. */
public enum BudgetChoice {
    /** A larger budget, from this month on. */
    RAISE_BUDGET,
    /** Work nobody waits for stays slow until the month ends. */
    KEEP_SLOW,
    /** Nothing is slowed this month. */
    NONE
}
