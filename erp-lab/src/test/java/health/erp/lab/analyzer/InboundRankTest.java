package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.Sent.obx;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import health.erp.lab.result.RunStage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of another laboratory's results: what says less never overwrites what says more. 2.1 */
@OnEachDatabase(Lab.class)
class InboundRankTest {
    private final AnAnalyzer other;
    private final ABench.Tube tube;

    InboundRankTest(TestErp test) {
        this.other = AnAnalyzer.trusted(test);
        this.tube = other.bench.tube("K", "NA");
    }

    @Test
    void aFinalFollowsAPreliminaryAndALatePreliminaryWaits() {
        sent("4.1", "P");
        sent("4.2", "F");

        var late = sent("4.0", "P");

        assertThat(late.status()).isEqualTo(MessageStatus.HELD);
        assertThat(other.held()).containsExactly(ExceptionKind.OLDER);
        assertThat(other.results(tube)).isEqualTo(Map.of("K", "4.2"));
    }

    @Test
    void anotherFinalThatIsNoCorrectionWaits() {
        sent("4.1", "F");
        sent("4.2", "F");

        assertThat(other.held()).containsExactly(ExceptionKind.UNDECLARED_CHANGE);
        assertThat(other.results(tube)).isEqualTo(Map.of("K", "4.1"));
    }

    @Test
    void aCorrectionNeedsSomethingToCorrect() {
        sent("4.1", "C");
        assertThat(other.held()).containsExactly(ExceptionKind.WITHOUT_ORIGINAL);

        sent("4.0", "F");
        sent("4.2", "C");

        assertThat(other.results(tube)).isEqualTo(Map.of("K", "4.2"));
        assertThat(other.view(tube, "K").current().reason()).contains("AU");
    }

    @Test
    void whatWasHeldForWantOfItsOriginalIsAppliedOnceThatHasCome() {
        var early = sent("4.2", "C");
        sent("4.1", "F");

        var again = other.again(early);

        assertThat(again.status()).isEqualTo(MessageStatus.SETTLED);
        assertThat(other.results(tube)).isEqualTo(Map.of("K", "4.2"));
        assertThat(other.held()).isEmpty();
    }

    @Test
    void whatCannotBeObtainedIsCancelled() {
        other.sends(tube, "OBX||NM|K^^L||||||||X");

        assertThat(other.view(tube, "K").stage()).isEqualTo(RunStage.CANCELLED);
        assertThat(other.held()).isEmpty();
    }

    @Test
    void whatTheRulesRefuseIsHeldAndTheRestApplied() {
        sent("4.1", "F");

        var view = other.sends(tube, obx("K", "4.1", "mmol/L", "V"), obx("NA", "140", "mmol/L", "F"));

        assertThat(view.parts())
                .extracting(PartFate::state)
                .containsExactly(PartFate.State.HELD, PartFate.State.APPLIED);
        assertThat(other.held()).containsExactly(ExceptionKind.REFUSED_BY_RULE);
        assertThat(other.results(tube)).isEqualTo(Map.of("K", "4.1", "NA", "140"));
    }

    private MessageView sent(String value, String status) {
        return other.sends(tube, obx("K", value, "mmol/L", status));
    }
}
