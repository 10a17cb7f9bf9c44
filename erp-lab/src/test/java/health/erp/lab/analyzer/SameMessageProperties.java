package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However often, and in whatever order, messages are sent: each is applied once. I14 */
class SameMessageProperties {
    private static final String[] STATUSES = {"P", "F", "C", "F"};
    private static final String[] VALUES = {"4.1", "4.1", "4.4", "4.7"};

    @Property(tries = 15)
    void whatWasSentIsAppliedOnceHoweverOftenItIsSent(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 3) Integer> sent) {
        var analyzer = AnAnalyzer.trusted(TestErp.on(TestServer.H2, List.of(Lab.class)));
        var tube = analyzer.bench.tube("K");
        var label = analyzer.label(tube);
        var texts = new HashMap<Integer, String>();
        sent.forEach(i -> texts.computeIfAbsent(
                i, k -> analyzer.message(label, Sent.obx("K", VALUES[k], "mmol/L", STATUSES[k]))));

        sent.forEach(i -> analyzer.takes(text(texts, i)));
        var results = analyzer.results(tube);
        var held = analyzer.held();
        sent.forEach(i -> analyzer.takes(text(texts, i)));

        assertThat(analyzer.results(tube)).isEqualTo(results);
        assertThat(analyzer.held()).isEqualTo(held);
        assertThat(analyzer.lab
                        .messages()
                        .list(analyzer.line, new ListMessages(AnAnalyzer.CHANNEL, null, null, 100))
                        .items())
                .hasSize(texts.size())
                .allSatisfy(m -> assertThat(m.runs()).isLessThanOrEqualTo(1));
    }

    private static String text(Map<Integer, String> texts, int i) {
        return texts.getOrDefault(i, "");
    }
}
