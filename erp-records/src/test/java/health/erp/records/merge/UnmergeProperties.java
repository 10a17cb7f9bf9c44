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
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

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

    /** {@code -Derp.test.histories=all} */
    @Property(tries = 10_000)
    @AddLifecycleHook(WhenAsked.class)
    void noRowAndNoValueIsLostInTenThousandHistories(
            @ForAll @Size(min = 5, max = 30) List<@IntRange(max = 9999) Integer> steps,
            @ForAll @IntRange(max = 9999) int order) {
        noRowAndNoValueIsLost(steps, order);
    }

    /** Takes many minutes, so only who asks for it gets it. */
    static final class WhenAsked implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return System.getProperty("erp.test.histories", "").equals("all")
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("Ask with -Derp.test.histories=all");
        }
    }
}
