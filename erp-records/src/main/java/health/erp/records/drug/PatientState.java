package health.erp.records.drug;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks need to know of whoever is to take the drug; nothing by which one could tell who it is.
 *
 * @param months completed months of age, the fewest it can be; null if nobody knows
 * @param kilograms the last weight; null if it was not measured lately
 * @param filtration estimated by the kidneys, in mL/min/1.73m2; null if it was not measured lately
 * @param pregnancy whether there is one; null if nobody knows
 * @param allergens codes of substances with their names; null if nobody asked
 * @param uncoded names of substances on the list that have no code
 */
public record PatientState(
        @Nullable Integer months,
        @Nullable BigDecimal kilograms,
        @Nullable BigDecimal filtration,
        @Nullable Boolean pregnancy,
        @Nullable Map<DrugCode, String> allergens,
        Set<String> uncoded) {

    /** Of somebody who has just arrived. */
    public static PatientState unknown() {
        return new PatientState(null, null, null, null, null, Set.of());
    }
}
