package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.value.Money;
import health.erp.tenancy.price.BudgetState;
import health.erp.tenancy.price.CostLine;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a hospital stands in a month. What nodes have counted within the last minute may be missing.
 *
 * @param fixedShare of what the machines cost anyway
 * @param cost share and use so far
 * @param forecast cost at the month's end if it goes on as it began
 * @param choice what an administrator decided for this month; null where nobody did
 * @param batchSlowdown how many times slower work nobody waits for is done; 1 is as usual
 */
public record BudgetView(
        HospitalId hospital,
        String code,
        YearMonth month,
        List<CostLine> lines,
        Money fixedShare,
        Money cost,
        Money budget,
        BudgetState state,
        Money forecast,
        BudgetState forecastState,
        @Nullable BudgetChoice choice,
        int batchSlowdown) {}
