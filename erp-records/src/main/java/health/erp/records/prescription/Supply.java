package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import health.erp.core.value.Quantity;
import java.math.BigDecimal;

/**
 * How much may be handed out in all: a quantity, and how many times more.
 *
 * @param repeats how often it may be handed out again after the first time
 */
public record Supply(Quantity quantity, int repeats) {
    static final int DECIMALS = 6;
    private static final int MOST_REPEATS = 99;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public Supply {
        mustBeCountable("supply.quantity", quantity);
        if (repeats < 0 || repeats > MOST_REPEATS) {
            throw InvalidCommandException.of("supply.repeats", "must lie between 0 and " + MOST_REPEATS);
        }
    }

    Quantity inAll() {
        return quantity.times(1L + repeats);
    }

    static void mustBeCountable(String field, Quantity quantity) {
        if (quantity == null
                || !quantity.isPositive()
                || quantity.value().compareTo(MOST) > 0
                || quantity.value().scale() > DECIMALS
                || quantity.unit().length() > 40) {
            throw InvalidCommandException.of(
                    field, "must be more than nothing and at most a million, with at most six decimals");
        }
    }
}
