package health.erp.tenancy.price;

import health.erp.core.value.Money;
import java.math.BigDecimal;

/**
 * What one meter of a hospital costs.
 *
 * @param quantity in the meter's smallest unit
 * @param unitPrice of a {@link Meter#unit}
 */
public record CostLine(Meter meter, long quantity, BigDecimal unitPrice, Money amount) {
    /** In the unit it is priced by. */
    public BigDecimal units() {
        return meter.units(quantity);
    }
}
