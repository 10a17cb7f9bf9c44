package health.erp.lab.culture;

import health.erp.lab.culture.AstOutcome.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a culture.
 *
 * @param gram what stains showed, oldest first
 */
public record ReportContent(Growth growth, List<String> gram, List<ReportedIsolate> isolates) {
    public ReportContent {
        gram = gram == null ? List.of() : List.copyOf(gram);
        isolates = isolates == null ? List.of() : List.copyOf(isolates);
    }

    /**
     * One kind of what grew.
     *
     * @param organism its code; null while nobody knows
     * @param heldBack drugs that were tested and stay off the report, because one that goes before them helps; for the
     *     laboratory only
     */
    public record ReportedIsolate(
            int number,
            @Nullable String organism,
            @Nullable String name,
            @Nullable String snomed,
            @Nullable String quantity,
            List<ReportedDrug> drugs,
            List<String> heldBack) {
        public ReportedIsolate {
            drugs = drugs == null ? List.of() : List.copyOf(drugs);
            heldBack = heldBack == null ? List.of() : List.copyOf(heldBack);
        }
    }

    /**
     * One drug.
     *
     * @param category null where it is not certain, or nobody can say
     * @param basis the line it was judged by
     * @param notEvaluable why nobody can say
     */
    public record ReportedDrug(
            String drug,
            AstMethod method,
            String measured,
            @Nullable Category category,
            @Nullable String basis,
            @Nullable Reason notEvaluable) {}
}
