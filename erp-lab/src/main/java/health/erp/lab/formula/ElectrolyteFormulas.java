package health.erp.lab.formula;

import static health.erp.lab.formula.Arithmetic.number;
import static health.erp.lab.formula.Arithmetic.over;

import health.erp.lab.unit.Substance;
import java.math.BigDecimal;
import java.util.List;

/** Salts, acids and what draws water. */
final class ElectrolyteFormulas {
    private static final Substance SINGLE = Substance.UNKNOWN.withValence(1);
    private static final FormulaInput SODIUM = FormulaInput.of("sodium", "mmol/L", SINGLE);
    private static final FormulaInput CHLORIDE = FormulaInput.of("chloride", "mmol/L", SINGLE);
    private static final FormulaInput BICARBONATE = FormulaInput.of("bicarbonate", "mmol/L", SINGLE);
    private static final FormulaInput ALBUMIN = FormulaInput.of("albumin", "g/dL");
    private static final FormulaInput CALCIUM =
            FormulaInput.of("calcium", "mg/dL", Substance.ofMolarMass("40.078").withValence(2));
    private static final FormulaInput GLUCOSE = FormulaInput.of("glucose", "mg/dL", Substance.ofMolarMass("180.156"));

    /** Nitrogen of urea: 28.014 g of it in a mole. */
    private static final FormulaInput UREA_NITROGEN =
            FormulaInput.of("ureaNitrogen", "mg/dL", Substance.ofMolarMass("28.014"));

    private static final BigDecimal USUAL_ALBUMIN = BigDecimal.valueOf(4);
    private static final BigDecimal USUAL_GAP = BigDecimal.valueOf(12);
    private static final BigDecimal USUAL_BICARBONATE = BigDecimal.valueOf(24);
    private static final BigDecimal USUAL_GLUCOSE = BigDecimal.valueOf(100);

    static List<Formula> all() {
        return List.of(
                Formula.ofNumber(
                                "AnionGap",
                                "mmol/L",
                                "Na − (Cl + HCO3); Emmett, Medicine 1977;56:38",
                                ElectrolyteFormulas::gap)
                        .from(SODIUM, CHLORIDE, BICARBONATE),
                Formula.ofNumber(
                                "AnionGap-AlbCorr",
                                "mmol/L",
                                "Figge et al., Crit Care Med 1998;26:1807: 2.5 for each g/dL of albumin below 4",
                                ElectrolyteFormulas::correctedGap)
                        .from(SODIUM, CHLORIDE, BICARBONATE, ALBUMIN),
                Formula.ofNumber(
                                "DeltaRatio",
                                "{ratio}",
                                "(gap − 12) / (24 − HCO3); Rastegar, J Am Soc Nephrol 2007;18:2429",
                                g -> over(gap(g).subtract(USUAL_GAP), lostBicarbonate(g)))
                        .from(SODIUM, CHLORIDE, BICARBONATE),
                Formula.ofNumber(
                                "Calcium-AlbCorr",
                                "mg/dL",
                                "Payne et al., BMJ 1973;4:643: 0.8 for each g/dL of albumin below 4",
                                ElectrolyteFormulas::correctedCalcium)
                        .from(CALCIUM, ALBUMIN),
                Formula.ofNumber(
                                "Osmolality-calc",
                                "mosm/kg",
                                "2 Na + glucose/18 + urea nitrogen/2.8; Dorwart, Clin Chem 1975;21:190",
                                ElectrolyteFormulas::osmolality)
                        .from(SODIUM, GLUCOSE, UREA_NITROGEN),
                Formula.ofNumber(
                                "Sodium-GlucoseCorr",
                                "mmol/L",
                                "Hillier et al., Am J Med 1999;106:399: 2.4 for each 100 mg/dL of glucose above 100",
                                ElectrolyteFormulas::correctedSodium)
                        .from(SODIUM, GLUCOSE));
    }

    private static BigDecimal gap(Given given) {
        return given.amount("sodium").subtract(given.amount("chloride")).subtract(given.amount("bicarbonate"));
    }

    private static BigDecimal correctedGap(Given given) {
        return gap(given).add(lackingAlbumin(given).multiply(number("2.5")));
    }

    private static BigDecimal correctedCalcium(Given given) {
        return given.amount("calcium").add(lackingAlbumin(given).multiply(number("0.8")));
    }

    private static BigDecimal lackingAlbumin(Given given) {
        return USUAL_ALBUMIN.subtract(given.amount("albumin"));
    }

    private static BigDecimal lostBicarbonate(Given given) {
        return USUAL_BICARBONATE.subtract(given.amount("bicarbonate"));
    }

    private static BigDecimal osmolality(Given given) {
        return given.amount("sodium")
                .add(given.amount("sodium"))
                .add(over(given.amount("glucose"), "18"))
                .add(over(given.amount("ureaNitrogen"), "2.8"));
    }

    private static BigDecimal correctedSodium(Given given) {
        var excess = given.amount("glucose").subtract(USUAL_GLUCOSE);
        return given.amount("sodium").add(over(excess.multiply(number("2.4")), Arithmetic.HUNDRED));
    }

    private ElectrolyteFormulas() {}
}
