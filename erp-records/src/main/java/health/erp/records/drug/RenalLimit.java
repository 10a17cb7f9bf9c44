package health.erp.records.drug;

import health.erp.core.value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The most of a drug for kidneys that clear less.
 *
 * @param below estimated filtration in mL/min/1.73m2 under which it holds
 * @param daily in 24 hours; null where the drug is not to be given at all
 */
public record RenalLimit(BigDecimal below, @Nullable Quantity daily) {}
