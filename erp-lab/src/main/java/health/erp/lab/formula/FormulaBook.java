package health.erp.lab.formula;

import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formulas there are: those that come with the house, and the host's own. Nothing is ever taken out. */
public final class FormulaBook {
    private static final FormulaBook STANDARD = new FormulaBook(Stream.of(
                    KidneyFormulas.all(),
                    LipidFormulas.all(),
                    ElectrolyteFormulas.all(),
                    BloodFormulas.all(),
                    MetabolicFormulas.all())
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(Formula::version, formula -> formula)));

    private final Map<FormulaVersion, Formula> formulas;

    private FormulaBook(Map<FormulaVersion, Formula> formulas) {
        this.formulas = formulas;
    }

    /** What comes with the house. */
    public static FormulaBook standard() {
        return STANDARD;
    }

    /** This book with the host's own formulas. A version that is there already is not replaced: results name it. */
    public FormulaBook with(List<Formula> more) {
        more.forEach(formula -> {
            if (formulas.containsKey(formula.version())) {
                throw new RuleException(
                        "lab.formula.taken",
                        "The formula (%s) is there already and may not change.\nMaybe give yours the next version."
                                .formatted(formula.version()));
            }
        });
        var all = Stream.concat(formulas.values().stream(), more.stream());
        return new FormulaBook(all.collect(Collectors.toUnmodifiableMap(Formula::version, formula -> formula)));
    }

    public Formula get(FormulaVersion version) {
        var formula = formulas.get(version);
        if (formula == null) {
            throw new NotFoundException("formula", version);
        }
        return formula;
    }

    public Collection<Formula> all() {
        return formulas.values();
    }
}
