package health.erp.lab.formula;

import static health.erp.lab.formula.Arithmetic.HUNDRED;
import static health.erp.lab.formula.Arithmetic.over;

import health.erp.lab.unit.Substance;
import java.math.BigDecimal;
import java.util.List;

/** The indices of red cells, and what iron is bound. */
final class BloodFormulas {
    private static final String INDICES = "Wintrobe, Am J Clin Pathol 1931;1:147";
    private static final FormulaInput HAEMATOCRIT = FormulaInput.of("haematocrit", "%");
    private static final FormulaInput RED_CELLS = FormulaInput.of("redCells", "10*6/uL");

    /** As the monomer with one haem, by which laboratories tell moles. */
    private static final FormulaInput HAEMOGLOBIN =
            FormulaInput.of("haemoglobin", "g/dL", Substance.ofMolarMass("16114.5"));

    private static final Substance IRON = Substance.ofMolarMass("55.845");

    static List<Formula> all() {
        return List.of(
                Formula.ofNumber("MCV", "fL", INDICES, g -> tenfold(g, "haematocrit", "redCells"))
                        .from(HAEMATOCRIT, RED_CELLS),
                Formula.ofNumber("MCH", "pg", INDICES, g -> tenfold(g, "haemoglobin", "redCells"))
                        .from(HAEMOGLOBIN, RED_CELLS),
                Formula.ofNumber("MCHC", "g/dL", INDICES, g -> percentage(g, "haemoglobin", "haematocrit"))
                        .from(HAEMOGLOBIN, HAEMATOCRIT),
                Formula.ofNumber("Transferrin-Saturation", "%", "iron / TIBC", g -> percentage(g, "iron", "tibc"))
                        .from(FormulaInput.of("iron", "ug/dL", IRON), FormulaInput.of("tibc", "ug/dL", IRON)));
    }

    private static BigDecimal tenfold(Given given, String dividend, String divisor) {
        return over(given.amount(dividend).movePointRight(1), given.amount(divisor));
    }

    private static BigDecimal percentage(Given given, String dividend, String divisor) {
        return over(given.amount(dividend).multiply(HUNDRED), given.amount(divisor));
    }

    private BloodFormulas() {}
}
