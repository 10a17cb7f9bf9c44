package health.erp.lab.catalogue;

import health.erp.lab.formula.FormulaVersion;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * How a test is calculated.
 *
 * @param inputs by the formula's name the test it is taken from: {@code creatinine} from {@code CREA}
 */
public record CalculationRule(@NotNull FormulaVersion formula, @NotEmpty Map<String, TestCode> inputs) {
    public CalculationRule {
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    }

    /** By the formula's first version. */
    public static CalculationRule of(String formula, Map<String, TestCode> inputs) {
        return new CalculationRule(new FormulaVersion(formula, 1), inputs);
    }
}
