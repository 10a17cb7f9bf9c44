package health.erp.lab.formula;

import static health.erp.lab.formula.Arithmetic.DIGITS;
import static health.erp.lab.formula.Arithmetic.HUNDRED;
import static health.erp.lab.formula.Arithmetic.number;
import static health.erp.lab.formula.Arithmetic.over;
import static health.erp.lab.formula.Arithmetic.power;

import health.erp.lab.unit.Substance;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** How well the kidneys filter, and what they keep. Creatinine in mg/dL, as the papers have it. */
final class KidneyFormulas {
    /** 88.42 µmol/L are one mg/dL: with 88.4 the published values come out otherwise. */
    private static final Substance CREATININE = Substance.ofMicromolesPerMilligram("88.42");

    private static final FormulaInput SERUM = FormulaInput.of("creatinine", "mg/dL", CREATININE);
    private static final BigDecimal ADULT = BigDecimal.valueOf(18);

    static List<Formula> all() {
        return List.of(
                Formula.of(
                                "CKD-EPI-2021-cr",
                                "mL/min/{1.73_m2}",
                                "Inker et al., N Engl J Med 2021;385:1737",
                                KidneyFormulas::ckdEpi)
                        .from(SERUM)
                        .needing(Need.AGE, Need.GENDER),
                Formula.of(
                                "MDRD-175",
                                "mL/min/{1.73_m2}",
                                "Levey et al., Ann Intern Med 2006;145:247; without the coefficient for race",
                                KidneyFormulas::mdrd)
                        .from(SERUM)
                        .needing(Need.AGE, Need.GENDER),
                Formula.of("Cockcroft-Gault", "mL/min", "Nephron 1976;16:31", KidneyFormulas::cockcroftGault)
                        .from(SERUM)
                        .needing(Need.AGE, Need.GENDER, Need.WEIGHT),
                Formula.ofNumber("FENa", "%", "Espinel, JAMA 1976;236:579", KidneyFormulas::excretedSodium)
                        .from(
                                FormulaInput.of("sodium", "mmol/L", Substance.UNKNOWN.withValence(1)),
                                SERUM,
                                FormulaInput.of("urineSodium", "mmol/L", Substance.UNKNOWN.withValence(1)),
                                FormulaInput.of("urineCreatinine", "mg/dL", CREATININE))
                        .acrossCollections());
    }

    private static Calculation ckdEpi(Given given) {
        return ofAdult(given, () -> {
            var creatinine = over(given.amount("creatinine"), given.isFemale() ? "0.7" : "0.9");
            var low = power(creatinine.min(BigDecimal.ONE), given.isFemale() ? "-0.241" : "-0.302");
            var high = power(creatinine.max(BigDecimal.ONE), "-1.200");
            var filtration = number("142")
                    .multiply(low)
                    .multiply(high, DIGITS)
                    .multiply(power(number("0.9938"), given.years().toPlainString()), DIGITS);
            return given.isFemale() ? filtration.multiply(number("1.012"), DIGITS) : filtration;
        });
    }

    private static Calculation mdrd(Given given) {
        return ofAdult(given, () -> {
            var filtration = number("175")
                    .multiply(power(given.amount("creatinine"), "-1.154"))
                    .multiply(power(given.years(), "-0.203"), DIGITS);
            return given.isFemale() ? filtration.multiply(number("0.742"), DIGITS) : filtration;
        });
    }

    private static Calculation cockcroftGault(Given given) {
        return ofAdult(given, () -> {
            var clearance = over(
                    number("140").subtract(given.years()).multiply(given.kilograms()),
                    given.amount("creatinine").multiply(number("72")));
            return given.isFemale() ? clearance.multiply(number("0.85"), DIGITS) : clearance;
        });
    }

    private static BigDecimal excretedSodium(Given given) {
        return over(
                HUNDRED.multiply(given.amount("urineSodium")).multiply(given.amount("creatinine")),
                given.amount("sodium").multiply(given.amount("urineCreatinine")));
    }

    private static Calculation ofAdult(Given given, Supplier<BigDecimal> filtration) {
        if (given.years().compareTo(ADULT) < 0) {
            return Calculation.refused(Calculation.Refusal.OUT_OF_SCOPE, "it holds from 18 years");
        }
        return given.amount("creatinine").signum() <= 0
                ? Calculation.refused(Calculation.Refusal.OUT_OF_SCOPE, "creatinine must be positive")
                : Calculation.found(filtration.get());
    }

    private KidneyFormulas() {}
}
