package health.erp.lab.formula;

import static health.erp.lab.formula.Arithmetic.DIGITS;
import static health.erp.lab.formula.Arithmetic.notNegative;
import static health.erp.lab.formula.Arithmetic.number;
import static health.erp.lab.formula.Arithmetic.over;

import health.erp.lab.unit.Substance;
import java.math.BigDecimal;
import java.util.List;

/** Sugar, liver and protein. */
final class MetabolicFormulas {
    private static final FormulaInput GLUCOSE = FormulaInput.of("glucose", "mg/dL", Substance.ofMolarMass("180.156"));
    private static final FormulaInput INSULIN = FormulaInput.of("insulin", "u[IU]/mL");
    private static final FormulaInput AST = FormulaInput.of("ast", "U/L", Substance.ENZYME);
    private static final FormulaInput ALT = FormulaInput.of("alt", "U/L", Substance.ENZYME);
    private static final FormulaInput PLATELETS = FormulaInput.of("platelets", "10*9/L");
    private static final FormulaInput ALBUMIN = FormulaInput.of("albumin", "g/dL");
    private static final FormulaInput PROTEIN = FormulaInput.of("protein", "g/dL");
    private static final Substance BILIRUBIN = Substance.ofMolarMass("584.66");

    static List<Formula> all() {
        return List.of(
                Formula.ofNumber(
                                "HOMA-IR",
                                "{index}",
                                "glucose · insulin / 405; Matthews et al., Diabetologia 1985;28:412",
                                g -> over(g.amount("glucose").multiply(g.amount("insulin")), "405"))
                        .from(GLUCOSE, INSULIN),
                Formula.ofNumber(
                                "Glucose-Average",
                                "mg/dL",
                                "28.7 · HbA1c − 46.7; Nathan et al., Diabetes Care 2008;31:1473",
                                g -> g.amount("hba1c").multiply(number("28.7")).subtract(number("46.7")))
                        .from(FormulaInput.of("hba1c", "%")),
                Formula.of("FIB-4", "{index}", "Sterling et al., Hepatology 2006;43:1317", MetabolicFormulas::fib4)
                        .from(AST, ALT, PLATELETS)
                        .needing(Need.AGE),
                Formula.of("Globulin", "g/dL", "protein less albumin", notNegative(MetabolicFormulas::globulin))
                        .from(PROTEIN, ALBUMIN),
                Formula.of(
                                "Albumin-Globulin",
                                "{ratio}",
                                "albumin / globulin",
                                notNegative(g -> over(g.amount("albumin"), globulin(g))))
                        .from(PROTEIN, ALBUMIN),
                Formula.of("Bilirubin-Indirect", "mg/dL", "total less direct", notNegative(g -> g.amount("bilirubin")
                                .subtract(g.amount("direct"))))
                        .from(
                                FormulaInput.of("bilirubin", "mg/dL", BILIRUBIN),
                                FormulaInput.of("direct", "mg/dL", BILIRUBIN)));
    }

    private static Calculation fib4(Given given) {
        var alt = given.amount("alt");
        if (alt.signum() <= 0) {
            return Calculation.refused(Calculation.Refusal.OUT_OF_SCOPE, "ALT must be positive");
        }
        return Calculation.found(over(
                given.years().multiply(given.amount("ast")),
                given.amount("platelets").multiply(alt.sqrt(DIGITS), DIGITS)));
    }

    private static BigDecimal globulin(Given given) {
        return given.amount("protein").subtract(given.amount("albumin"));
    }

    private MetabolicFormulas() {}
}
