package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.Sent.obx;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A result finds the tube its message names, or none. I2 */
@OnEachDatabase(Lab.class)
class MatchingTest {
    private static final String UNKNOWN_TUBE = "TUBE-4711";

    private final TestErp test;
    private final AnAnalyzer analyzer;
    private final ABench.Tube tube;

    MatchingTest(TestErp test) {
        this.test = test;
        this.analyzer = new AnAnalyzer(test);
        this.tube = analyzer.bench.tube("K");
    }

    @Test
    void ofAnotherLaboratoryOnlyTheNumberWeGaveCounts() {
        var other = AnAnalyzer.trusted(test);
        var ours = other.bench.tube("K");
        var label = other.label(ours);
        var result = obx("K", "4.1", "mmol/L", "F");

        other.takes(other.message(label, result).replace("OBR|1|" + label + "||", "OBR|1|X-1|" + label + "|"));
        other.takes(other.message(label, result).replace("OBR|1|" + label + "||", "OBR|1||" + label + "|"));

        assertThat(other.held()).containsExactly(ExceptionKind.UNKNOWN_ORDER, ExceptionKind.UNKNOWN_ORDER);
        assertThat(other.results(ours)).isEmpty();

        other.takes(other.message(label, obx("K", "4.2", "mmol/L", "F")));

        assertThat(other.results(ours)).isEqualTo(Map.of("K", "4.2"));
    }

    @Test
    void ofAnAnalyzerItsOwnPlaceForTheNumberDoesToo() {
        var label = analyzer.label(tube);

        analyzer.takes(analyzer.message(label, obx("K", "4.1", "mmol/L", "F"))
                .replace("OBR|1|" + label + "||", "OBR|1||" + label + "|"));

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));
    }

    @Test
    void aTubeNobodyKnowsIsNotTheOneOfTheOrdersNumber() {
        analyzer.takes(analyzer.message(analyzer.label(tube), obx("K", "4.1", "mmol/L", "F")) + spm(UNKNOWN_TUBE));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.UNKNOWN_ORDER);
        assertThat(analyzer.results(tube)).isEmpty();
    }

    @Test
    void whatNamesTwoTubesIsOfNeither() {
        var other = analyzer.bench.tube("K");

        analyzer.takes(
                analyzer.message(analyzer.label(tube), obx("K", "4.1", "mmol/L", "F")) + spm(analyzer.label(other)));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.SEVERAL_SPECIMENS);
        assertThat(analyzer.results(tube)).isEmpty();
        assertThat(analyzer.results(other)).isEmpty();
    }

    @Test
    void theNumberOfTheTubeAndThatOfItsOrderAreOfOne() {
        var label = analyzer.label(tube);

        analyzer.takes(analyzer.message(label + ".K", obx("K", "4.1", "mmol/L", "F")) + spm(label + "01"));

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));
    }

    @Test
    void whoHasTheIdOfAnotherIsAnother() {
        var label = analyzer.label(tube);
        var somebodyElse = UUID.randomUUID().toString();

        analyzer.takes(
                analyzer.message(label, obx("K", "4.1", "mmol/L", "F")).replace("||P1||", "||" + somebodyElse + "||"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.OTHER_PATIENT);
        assertThat(analyzer.results(tube)).isEmpty();

        var same = "P1~" + tube.patient();
        analyzer.takes(analyzer.message(label, obx("K", "4.2", "mmol/L", "F")).replace("||P1||", "||" + same + "||"));

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.2"));
    }

    private static String spm(String number) {
        return "SPM|1|" + number + "||SER^^HL70487\r";
    }
}
