package health.erp.lab.formula;

import health.erp.lab.unit.Unit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How one result follows from others. Pure: of the same inputs the same version gives the same, for ever.
 *
 * @param source where it was published
 * @param mixesCollections whether its inputs may come of several specimens, as blood and urine do; else all must be of
 *     one collection
 */
public record Formula(
        FormulaVersion version,
        List<FormulaInput> inputs,
        Set<Need> needs,
        Unit unit,
        boolean mixesCollections,
        String source,
        Function<Given, Calculation> calculation) {
    public Formula {
        inputs = List.copyOf(inputs);
        needs = Set.copyOf(needs);
        var names = new HashSet<String>();
        inputs.forEach(input -> {
            if (!names.add(input.name())) {
                throw new IllegalArgumentException(
                        "The formula (%s) has two inputs called (%s).".formatted(version, input.name()));
            }
        });
    }

    /** Begins a formula whose inputs are of one collection. */
    static Formula of(String code, String unit, String source, Function<Given, Calculation> calculation) {
        return new Formula(new FormulaVersion(code, 1), List.of(), Set.of(), Unit.of(unit), false, source, calculation);
    }

    /** The simple kind: a number, whatever the inputs. */
    static Formula ofNumber(String code, String unit, String source, Function<Given, BigDecimal> number) {
        return of(code, unit, source, given -> Calculation.found(number.apply(given)));
    }

    Formula from(FormulaInput... needed) {
        return new Formula(version, List.of(needed), needs, unit, mixesCollections, source, calculation);
    }

    Formula needing(Need... facts) {
        return new Formula(version, inputs, Set.of(facts), unit, mixesCollections, source, calculation);
    }

    Formula acrossCollections() {
        return new Formula(version, inputs, needs, unit, true, source, calculation);
    }

    /** Calculates, or says why not. Never throws for what a patient or a laboratory can have. */
    public Calculation calculate(Inputs given) {
        return Given.of(this, given).fold(calculation);
    }
}
