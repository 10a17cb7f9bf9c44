package health.erp.lab.formula;

import health.erp.lab.unit.Substance;
import health.erp.lab.unit.Unit;

/**
 * A measured quantity a formula needs.
 *
 * @param name within the formula: {@code creatinine}
 * @param unit in which the formula counts; results in others are converted
 * @param substance what is pinned to convert, as part of the formula's version
 */
public record FormulaInput(String name, Unit unit, Substance substance) {
    /** Converted only where physics alone allows it. */
    public static FormulaInput of(String name, String unit) {
        return new FormulaInput(name, Unit.of(unit), Substance.UNKNOWN);
    }

    public static FormulaInput of(String name, String unit, Substance substance) {
        return new FormulaInput(name, Unit.of(unit), substance);
    }
}
