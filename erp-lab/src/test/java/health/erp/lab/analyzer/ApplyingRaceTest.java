package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.Sent.obx;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many lines bring something about one specimen at the same moment. */
@OnEachDatabase(Lab.class)
class ApplyingRaceTest {
    private static final int LINES = 8;

    private final AnAnalyzer analyzer;

    ApplyingRaceTest(TestErp test) {
        this.analyzer = new AnAnalyzer(test);
    }

    @Test
    void oneMessageBecomesOneResultHoweverManyBringIt() { // I14
        var tube = analyzer.bench.tube("K");
        var text = analyzer.message(analyzer.label(tube), obx("K", "4.1", "mmol/L", "F"));

        var race = Race.of(LINES, i -> analyzer.takes(text));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).extracting(MessageView::runs).containsOnly(1);
        assertThat(analyzer.views(tube)).singleElement().satisfies(result -> {
            assertThat(result.attempt()).isEqualTo(1);
            assertThat(result.current().no()).isEqualTo(1);
        });
    }

    @Test
    void ofManyMessagesThatSayTheSameOfATestOneEntersIt() {
        var tube = analyzer.bench.tube("K", "NA");
        var label = analyzer.label(tube);
        var texts = IntStream.range(0, LINES)
                .mapToObj(
                        i -> analyzer.message(label, obx("K", "4.1", "mmol/L", "F"), obx("X" + i, "1", "mmol/L", "F")))
                .toList();

        var race = Race.of(LINES, i -> analyzer.takes(texts.get(i)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .flatExtracting(MessageView::parts)
                .filteredOn(part -> part.state() == PartFate.State.APPLIED)
                .hasSize(1);
        assertThat(race.results())
                .flatExtracting(MessageView::parts)
                .filteredOn(part -> part.state() == PartFate.State.REPEATED)
                .hasSize(LINES - 1);
        assertThat(analyzer.view(tube, "K").current().no()).isEqualTo(1);
    }
}
