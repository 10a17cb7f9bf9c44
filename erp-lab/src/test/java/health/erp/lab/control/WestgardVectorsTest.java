package health.erp.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 3.1: runs given in deviations, and the rules the last of them breaks. */
class WestgardVectorsTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final Target UNIT = new Target(BigDecimal.ZERO, BigDecimal.ONE, 1);

    static Stream<JsonNode> vectors() {
        var file = Objects.requireNonNull(WestgardVectorsTest.class.getResourceAsStream("westgard_vectors.json"));
        return JsonMapper.shared().readTree(file).valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theLastRunBreaksTheseRules(JsonNode vector) {
        var runs = new ArrayList<ControlRun>();
        var levels = new TreeSet<String>();
        vector.get("runs").forEach(run -> {
            var points = run.propertyStream()
                    .map(point ->
                            new ControlPoint(point.getKey(), point.getValue().decimalValue(), UNIT))
                    .toList();
            points.forEach(point -> levels.add(point.level()));
            runs.add(new ControlRun(MORNING.plus(Duration.ofHours(runs.size())), 1, points));
        });
        var expected =
                vector.get("expected").valueStream().map(JsonNode::asString).toList();

        assertThat(codes(ControlPlan.classic(levels).judge(runs)))
                .as(vector.get("name").asString())
                .isEqualTo(expected);
    }

    @Test
    void theFileIsWhole() {
        assertThat(vectors()).hasSize(11);
    }

    // levels side by side, runs separated by a bar
    @ParameterizedTest
    @CsvSource({
        "3.001, 1_2s 1_3s",
        "-3.001, 1_2s 1_3s",
        "2.1 0 | 2.2 0, 1_2s 2_2s",
        "-2.1 0 | -2.2 0, 1_2s 2_2s",
        "2.1 0 | -2.2 0, 1_2s",
        "2.0 0 | 2.2 0, 1_2s",
        "2.1 0 | 0 0 | 2.2 0, 1_2s",
        "0 2.1 | 2.2 2.3, 1_2s 2_2s",
        "2.1 -2.1, 1_2s R_4s",
        "2.1 -2.0, 1_2s",
        "3.5 -2.1, 1_2s 1_3s R_4s",
        "2.1 0 | 0 -2.1, 1_2s",
        "1.1 0 | 1.1 0 | 1.1 0 | 1.1 0, 4_1s",
        "-1.1 -1.1 | -1.1 -1.1, 4_1s",
        "1.1 1.2 | 1.1 -1.2, ''",
        "1.1 1.1 | 1.1 1.0, ''",
        "-.1 | -.1 | -.1 | -.1 | -.1 | -.1 | -.1 | -.1 | -.1 | -.1, 10_x",
        ".1 | .1 | .1 | .1 | .1 | .1 | .1 | .1 | .1 | 0, ''",
        "0 | .1 | .1 | .1 | .1 | .1 | .1 | .1 | .1 | .1, ''",
        ".1 .1 .1 | .1 .1 .1 | .1 .1 .1 | -.1 .1 .1, ''",
        "-.1 -.1 .1 | .1 .1 .1 | .1 .1 .1 | .1 .1 .1, 10_x",
        "2.2 0.1 2.4, 1_2s 2_2s"
    })
    void othersThatWereWorkedOutByHand(String history, String expected) {
        var runs = runs(history);

        var decision = ControlPlan.classic(levels(runs)).judge(runs);

        assertThat(String.join(" ", codes(decision))).isEqualTo(expected);
    }

    static List<ControlRun> runs(String history) {
        var runs = new ArrayList<ControlRun>();
        for (var run : history.split("\\|", -1)) {
            var points = new ArrayList<ControlPoint>();
            for (var z : run.strip().split(" ", -1)) {
                points.add(new ControlPoint("L" + (points.size() + 1), new BigDecimal(z), UNIT));
            }
            runs.add(new ControlRun(MORNING.plus(Duration.ofHours(runs.size())), 1, points));
        }
        return runs;
    }

    static Set<String> levels(List<ControlRun> runs) {
        var levels = new TreeSet<String>();
        runs.forEach(run -> run.points().forEach(point -> levels.add(point.level())));
        return levels;
    }

    private static List<String> codes(ControlDecision decision) {
        return decision.rules().stream().map(WestgardRule::code).toList();
    }
}
