package health.erp.records.drug;

import health.erp.core.InvalidCommandException;
import health.erp.core.value.Quantity;

/**
 * How much of the ingredient is in how much of the drug: 500 mg in a tablet, 250 mg in 5 mL.
 *
 * @param per one or more of the unit it is counted or measured in: {tbl}, mL. UCUM
 */
public record Strength(Quantity amount, Quantity per) {
    public Strength {
        if (amount == null || per == null || !amount.isPositive() || !per.isPositive()) {
            throw InvalidCommandException.of("strength", "must be more than nothing in more than nothing");
        }
    }

    /** So much in each tablet, capsule, ...: {@code of("500", "mg", "{tbl}")}. */
    public static Strength of(String value, String unit, String per) {
        return new Strength(Quantity.of(value, unit), Quantity.of(1, per));
    }
}
