package health.erp.lab.catalogue;

import java.util.List;

/**
 * What came of an import.
 *
 * @param skipped codes the hospital had already
 * @param gaps by test, whom its intervals leave out
 */
public record ImportOutcome(List<TestCode> tests, List<PanelCode> panels, List<String> skipped, List<TestGaps> gaps) {
    public ImportOutcome {
        tests = List.copyOf(tests);
        panels = List.copyOf(panels);
        skipped = List.copyOf(skipped);
        gaps = List.copyOf(gaps);
    }

    /** Whom the intervals of one test leave out. */
    public record TestGaps(TestCode test, List<Uncovered> uncovered) {
        public TestGaps {
            uncovered = List.copyOf(uncovered);
        }
    }
}
