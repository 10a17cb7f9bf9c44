package health.erp.lab.culture;

import health.erp.lab.value.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table: what a measurement of a drug means for an organism.
 *
 * @param organism code or group
 * @param site only for what was taken there, as the guideline names it: MENINGITIS, URINE; null for anywhere
 * @param spans what each category goes from and to; they do not overlap
 */
public record Breakpoint(
        String organism, String drug, AstMethod method, @Nullable String site, Map<Category, Span> spans) {
    public Breakpoint {
        spans = Map.copyOf(spans);
    }

    /** The category in which all lies that was measured; of what may lie in several nothing is said. */
    public Optional<Category> category(Span measured) {
        return spans.entrySet().stream()
                .filter(each -> each.getValue().contains(measured))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** {@code ECOLI CIP MIC: S <=0.25, R >0.5} */
    String text() {
        var ordered = new EnumMap<>(spans);
        return "%s %s %s%s: %s"
                .formatted(
                        organism,
                        drug,
                        method,
                        site == null ? "" : " " + site,
                        ordered.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
