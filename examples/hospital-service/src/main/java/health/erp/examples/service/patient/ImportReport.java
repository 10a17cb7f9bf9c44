package health.erp.examples.service.patient;

import health.erp.records.intake.Arrived;
import health.erp.records.intake.IntakeReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** What became of a list: how many, and of those somebody should look at, the first hundred. */
record ImportReport(
        String source,
        long lines,
        long registered,
        @Schema(description = "Registered by an earlier import of this list.") long alreadyThere,
        long rejected,
        @Schema(description = "Registered, but look exactly like somebody registered before.") long suspected,
        @Schema(description = "The first 100.") List<Line> rejectedLines,
        @Schema(description = "The first 100.") List<Suspicion> suspectedDuplicates) {
    private static final int SHOWN = 100;

    /** A line nobody was registered from, and why; never with its content. */
    record Line(long line, String reason) {}

    /** Two record numbers that may be one person's. */
    record Suspicion(long line, String mrn, String sameAs) {}

    /** Takes notes while the list comes in. */
    static final class Writer {
        private final String source;
        private final List<Line> rejected = new ArrayList<>();
        private final List<Suspicion> suspected = new ArrayList<>();

        Writer(String source) {
            this.source = source;
        }

        void note(Arrived arrived) {
            if (arrived instanceof Arrived.Rejected r && rejected.size() < SHOWN) {
                rejected.add(new Line(r.line(), r.reason()));
            }
            if (arrived instanceof Arrived.Registered r && r.sameAs() != null && suspected.size() < SHOWN) {
                suspected.add(
                        new Suspicion(r.line(), r.mrn().value(), r.sameAs().value()));
            }
        }

        ImportReport finish(IntakeReport sums) {
            return new ImportReport(
                    source,
                    sums.lines(),
                    sums.registered(),
                    sums.alreadyThere(),
                    sums.rejected(),
                    sums.suspected(),
                    List.copyOf(rejected),
                    List.copyOf(suspected));
        }
    }
}
