package health.erp.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.control.ControlPlan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 3.1: the vectors once more, each run entered, kept and read back before the next. */
@OnEachDatabase(Lab.class)
class StoredWestgardTest {
    private final TestErp test;

    StoredWestgardTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    static Stream<JsonNode> vectors() {
        var file = Objects.requireNonNull(ControlPlan.class.getResourceAsStream("westgard_vectors.json"));
        return JsonMapper.shared().readTree(file).valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theLastRunBreaksTheseRules(JsonNode vector) {
        var levels = new TreeSet<String>();
        vector.get("runs").forEach(run -> levels.addAll(run.propertyNames()));
        var bench = ABench.unlocking(test, levels);
        List<String> broken = List.of();
        for (var run : vector.get("runs")) {
            bench.later(Duration.ofHours(1));
            var measured = run.propertyStream()
                    .map(point ->
                            new MeasuredControl(point.getKey(), point.getValue().decimalValue(), null))
                    .toList();
            broken = bench.enter(measured).violations().stream()
                    .map(violation -> violation.rule().code())
                    .distinct()
                    .toList();
        }

        assertThat(broken)
                .as(vector.get("name").asString())
                .isEqualTo(vector.get("expected")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }
}
