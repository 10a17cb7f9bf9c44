package health.erp.records.merge;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.visits.Visits;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is merged, written, merged again and undone in whatever order: nothing is lost. R-UNM-2, R-UNM-3 */
class UnmergeProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Records.class, Visits.class));

    @Property(tries = 40)
    void noRowAndNoValueIsLost(
            @ForAll @Size(min = 5, max = 30) List<@IntRange(max = 9999) Integer> steps,
            @ForAll @IntRange(max = 9999) int order) {
        var history = new MergeHistory(TEST);
        steps.forEach(history::step);
        history.agrees();

        history.undoAll(order);

        history.agrees();
    }
}
