package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks where hospitals stand in a month.
 *
 * @param hospital null for all of them
 */
public record ShowBudgets(@NotNull YearMonth month, @Nullable HospitalId hospital) {
    public static ShowBudgets of(YearMonth month) {
        return new ShowBudgets(month, null);
    }

    public static ShowBudgets of(YearMonth month, HospitalId hospital) {
        return new ShowBudgets(month, hospital);
    }
}
