package health.erp.lab.formula;

import health.erp.core.RuleException;
import java.util.Map;

/**
 * A test of the catalogue whose result is calculated.
 *
 * @param inputs by the formula's name the test it is taken from
 */
public record CalculatedTest(String test, Formula formula, Map<String, String> inputs) {
    public CalculatedTest {
        inputs = Map.copyOf(inputs);
        for (var input : formula.inputs()) {
            if (!inputs.containsKey(input.name())) {
                throw new RuleException(
                        "lab.formula.input",
                        "The test (%s) does not say from which test its formula (%s) takes the %s."
                                .formatted(test, formula.version(), input.name()));
            }
        }
    }
}
