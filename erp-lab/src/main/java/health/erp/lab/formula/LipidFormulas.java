package health.erp.lab.formula;

import static health.erp.lab.formula.Arithmetic.notNegative;
import static health.erp.lab.formula.Arithmetic.number;
import static health.erp.lab.formula.Arithmetic.over;

import health.erp.lab.unit.Substance;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Cholesterol that is not measured. In mg/dL, as the papers have it. */
final class LipidFormulas {
    private static final FormulaInput CHOLESTEROL =
            FormulaInput.of("cholesterol", "mg/dL", Substance.ofMolarMass("386.65"));
    private static final FormulaInput HDL = FormulaInput.of("hdl", "mg/dL", Substance.ofMolarMass("386.65"));

    /** 88.57 mg/dL are one mmol/L: triglycerides are told as triolein. */
    private static final FormulaInput TRIGLYCERIDES =
            FormulaInput.of("triglycerides", "mg/dL", Substance.ofMolarMass("885.7"));

    static List<Formula> all() {
        return List.of(
                Formula.of(
                                "LDL-Friedewald",
                                "mg/dL",
                                "Friedewald et al., Clin Chem 1972;18:499",
                                upTo("400", LipidFormulas::friedewald))
                        .from(CHOLESTEROL, HDL, TRIGLYCERIDES),
                Formula.of(
                                "LDL-Sampson-NIH",
                                "mg/dL",
                                "Sampson et al., JAMA Cardiol 2020;5:540",
                                upTo("800", LipidFormulas::sampson))
                        .from(CHOLESTEROL, HDL, TRIGLYCERIDES),
                Formula.ofNumber(
                                "VLDL-Friedewald",
                                "mg/dL",
                                "Friedewald et al., Clin Chem 1972;18:499",
                                LipidFormulas::vldl)
                        .from(TRIGLYCERIDES),
                Formula.of("Non-HDL", "mg/dL", "total cholesterol less HDL", notNegative(LipidFormulas::nonHdl))
                        .from(CHOLESTEROL, HDL));
    }

    private static BigDecimal friedewald(Given given) {
        return nonHdl(given).subtract(vldl(given));
    }

    private static BigDecimal vldl(Given given) {
        return over(given.amount("triglycerides"), "5");
    }

    private static BigDecimal sampson(Given given) {
        var triglycerides = given.amount("triglycerides");
        var remnants = over(triglycerides, "8.56")
                .add(over(triglycerides.multiply(nonHdl(given)), "2140"))
                .subtract(over(triglycerides.multiply(triglycerides), "16100"));
        return over(given.amount("cholesterol"), "0.948")
                .subtract(over(given.amount("hdl"), "0.971"))
                .subtract(remnants)
                .subtract(number("9.44"));
    }

    private static BigDecimal nonHdl(Given given) {
        return given.amount("cholesterol").subtract(given.amount("hdl"));
    }

    private static Function<Given, Calculation> upTo(String most, Function<Given, BigDecimal> ldl) {
        return given -> given.amount("triglycerides").compareTo(number(most)) > 0
                ? Calculation.refused(
                        Calculation.Refusal.OUT_OF_SCOPE, "it holds up to %s mg/dL of triglycerides".formatted(most))
                : notNegative(ldl).apply(given);
    }

    private LipidFormulas() {}
}
