package health.erp.lab.result;

import health.erp.lab.formula.FormulaVersion;
import health.erp.lab.reagent.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result was calculated.
 *
 * @param years the patient's completed years that were used; null if none were
 */
public record FrozenFormula(FormulaVersion version, @Nullable Integer years, List<Input> inputs) {
    public FrozenFormula {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
    }

    /**
     * The very version of a result it was calculated with.
     *
     * @param name within the formula
     */
    public record Input(String name, RunId run, int no, FrozenValue value) {}
}
