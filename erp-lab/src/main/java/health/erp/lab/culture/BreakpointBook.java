package health.erp.lab.culture;

import health.erp.lab.culture.AstOutcome.Interpreted;
import health.erp.lab.culture.AstOutcome.NotEvaluable;
import health.erp.lab.culture.AstOutcome.Reason;
import health.erp.lab.culture.AstOutcome.Undetermined;
import health.erp.lab.value.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a table says, as far as it is needed.
 *
 * @param name guideline, year and edition: {@code EUCAST 2025 15.0}
 * @param intrinsic which drugs never help against which organisms
 * @param cascades which drugs are reported only if another does not help
 */
public record BreakpointBook(
        String name, List<Breakpoint> breakpoints, List<IntrinsicLine> intrinsic, List<CascadeLine> cascades) {
    public BreakpointBook {
        breakpoints = List.copyOf(breakpoints);
        intrinsic = List.copyOf(intrinsic);
        cascades = List.copyOf(cascades);
    }

    /**
     * Says what a measurement means, exactly: nothing is rounded, and of what is known only from one side no more is said than is
     * certain.
     *
     * @param site where the specimen was taken, as the guideline names it; null if that makes no difference
     */
    public AstOutcome judge(Organism organism, String drug, AstMethod method, @Nullable String site, Span measured) {
        var never = intrinsic.stream()
                .filter(line -> line.drug().equals(drug) && organism.isOf(line.organism()))
                .findFirst();
        if (never.isPresent()) {
            return new Interpreted(
                    Category.R,
                    "%s, %s %s: intrinsic".formatted(name, never.get().organism(), drug));
        }
        var fit = breakpoints.stream()
                .filter(line -> line.drug().equals(drug) && line.method() == method)
                .filter(line -> organism.isOf(line.organism()))
                .filter(line -> line.site() == null || line.site().equals(site))
                .sorted(order(organism))
                .toList();
        if (fit.isEmpty()) {
            return new NotEvaluable(Reason.NO_BREAKPOINT);
        }
        var first = fit.get(0);
        if (fit.size() > 1 && order(organism).compare(first, fit.get(1)) == 0) {
            return new NotEvaluable(Reason.AMBIGUOUS);
        }
        var basis = name + ", " + first.text();
        return first.category(measured)
                .<AstOutcome>map(category -> new Interpreted(category, basis))
                .orElse(new Undetermined(basis));
    }

    /** Whether a drug stays off the report, because one that goes before it was tested and helps, or may. */
    public boolean isHeldBack(Organism organism, String drug, List<TestedDrug> tested) {
        return cascades.stream()
                .filter(line -> line.drug().equals(drug) && organism.isOf(line.organism()))
                .anyMatch(line -> tested.stream()
                        .filter(each -> each.drug().equals(line.unlessResistant()))
                        .anyMatch(each -> !each.isResistant()));
    }

    /** What is said of this site goes before what is said of any, then what is said of the narrower kind. */
    private static Comparator<Breakpoint> order(Organism organism) {
        return Comparator.comparing((Breakpoint line) -> Objects.isNull(line.site()))
                .thenComparing(line -> organism.distance(line.organism()));
    }

    /** What came out for a drug. */
    public record TestedDrug(String drug, AstOutcome outcome) {
        boolean isResistant() {
            return outcome instanceof Interpreted interpreted && interpreted.category() == Category.R;
        }
    }
}
