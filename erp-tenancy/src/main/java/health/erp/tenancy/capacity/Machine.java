package health.erp.tenancy.capacity;

import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;

/**
 * A machine with application and database on it.
 *
 * @param aMonth what it costs in all: rent, disk, backup, traffic, care
 */
public record Machine(int cores, int diskGib, Money aMonth) {
    /** What the budgets of 50 hospitals at INR 1,200 pay for. */
    public static final Machine REFERENCE = new Machine(2, 2_000, Money.of("60000", new CurrencyCode("INR")));

    public Machine {
        if (cores < 1 || diskGib < 1 || aMonth.isNegative()) {
            throw new IllegalArgumentException("A machine has a core and a disk, and costs no less than nothing.");
        }
    }
}
