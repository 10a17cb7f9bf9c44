package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.value.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a hospital's budget, in its running month.
 *
 * @param budget the new one of a month, in the currency of the prices; with RAISE_BUDGET, and only with it
 * @param reason no patient's data
 */
public record DecideBudget(
        @NotNull HospitalId hospital,
        @NotNull BudgetChoice choice,
        @Nullable Money budget,
        @NotBlank @Size(max = 200) String reason) {

    public static DecideBudget raise(HospitalId hospital, Money budget, String reason) {
        return new DecideBudget(hospital, BudgetChoice.RAISE_BUDGET, budget, reason);
    }

    public static DecideBudget keepSlow(HospitalId hospital, String reason) {
        return new DecideBudget(hospital, BudgetChoice.KEEP_SLOW, null, reason);
    }

    public static DecideBudget slowNothing(HospitalId hospital, String reason) {
        return new DecideBudget(hospital, BudgetChoice.NONE, null, reason);
    }
}
