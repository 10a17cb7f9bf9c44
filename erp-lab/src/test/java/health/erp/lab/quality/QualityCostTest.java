package health.erp.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many statements the use cases send, however long the log is. A command costs three besides its own, a read two. */
@OnEachDatabase(value = Lab.class, only = TestServer.H2)
class QualityCostTest {
    private final TestErp test;

    QualityCostTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void enteringARunLooksBackNoFurtherThanItsRules() {
        var bench = ABench.unlocking(test, Set.of("L1", "L2"));
        bench.run("0", "0");
        var early = test.statements(() -> bench.enter("0.1", "0"));
        for (var run = 0; run < 40; run++) {
            bench.run(run % 2 == 0 ? "0.1" : "-0.1", "0");
        }
        var late = test.statements(() -> bench.enter("0", "0"));
        var single = ABench.unlocking(test, Set.of("L1"));
        single.run("0");
        assertThat(test.statements(() -> single.enter("0.1"))).isEqualTo(early);

        // the test, locked; its targets and their lots; its look-back; the run, its points, the test
        assertThat(late).isEqualTo(early).isEqualTo(7 + 3);
        var rows = test.erp().transaction(bench.chief, () -> LogQueries_.window(
                        test.erp().session(),
                        bench.controlled.id(),
                        bench.found().runs() + 1 - 10,
                        bench.found().epoch())
                .getResultList()
                .size());
        assertThat(rows).isEqualTo(9 * 2);
    }

    @Test
    void readingCostsTheSameForOneOrMany() {
        var bench = ABench.unlocking(test, Set.of("L1", "L2"));
        for (var run = 0; run < 30; run++) {
            bench.run(run % 2 == 0 ? "0.1" : "-0.1", "0");
        }
        var charts = bench.lab.controlCharts();
        var chart = new ReadChart(bench.controlled.id(), "L1", TestErp.MORNING, bench.now(), null, 100);
        var runs = new ListControlRuns(bench.controlled.id(), TestErp.MORNING, bench.now(), null, 100);

        assertThat(test.statements(() -> charts.chart(bench.chief, chart))).isEqualTo(1 + 2);
        assertThat(test.statements(() -> bench.lab.qualityControl().list(bench.chief, runs)))
                .isEqualTo(2 + 2);
        assertThat(test.statements(bench::workList)).isEqualTo(1 + 2);
    }
}
