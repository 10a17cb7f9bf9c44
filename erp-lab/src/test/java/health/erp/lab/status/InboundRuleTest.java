package health.erp.lab.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.1: messages that come late, twice, or without the one before. */
class InboundRuleTest {
    private static final List<ResultCode> RISING =
            List.of(ResultCode.O, ResultCode.I, ResultCode.R, ResultCode.P, ResultCode.F, ResultCode.C);

    @ParameterizedTest
    @CsvSource({
        ", O, APPLY",
        ", F, APPLY",
        ", N, NOT_ASKED",
        "N, F, APPLY",
        "F, N, HOLD_OLDER",
        "I, F, APPLY",
        "P, P, APPLY",
        "P, F, APPLY",
        "P, S, APPLY",
        "F, P, HOLD_OLDER",
        "F, I, HOLD_OLDER",
        "C, F, HOLD_OLDER",
        "W, F, HOLD_OLDER",
        "F, F, HOLD_UNDECLARED_CHANGE",
        "F, X, HOLD_UNDECLARED_CHANGE",
        "X, F, HOLD_UNDECLARED_CHANGE",
        "P, X, APPLY",
        ", C, HOLD_WITHOUT_ORIGINAL",
        "P, C, HOLD_WITHOUT_ORIGINAL",
        "F, C, APPLY",
        "C, C, APPLY",
        "F, V, APPLY",
        "F, W, APPLY",
        "W, C, APPLY",
        "W, B, HOLD_WITHOUT_ORIGINAL",
        "X, V, HOLD_WITHOUT_ORIGINAL",
        "D, A, HOLD_WITHOUT_ORIGINAL",
        ", U, HOLD_WITHOUT_ORIGINAL",
        "I, U, HOLD_WITHOUT_ORIGINAL",
        "P, U, APPLY",
        "F, U, HOLD_OLDER"
    })
    void anotherContentIsStoredOrHeld(@Nullable ResultCode stored, ResultCode arriving, InboundRule expected) {
        assertThat(InboundRule.of(stored, arriving, false)).isEqualTo(expected);
    }

    // I14
    @Property
    void whatComesTwiceChangesNothingTheSecondTime(@ForAll ResultCode code) {
        assertThat(InboundRule.of(code, code, true))
                .isEqualTo(code == ResultCode.N ? InboundRule.NOT_ASKED : InboundRule.REPEAT);
    }

    @Property
    void lessNeverOverwritesMore(@ForAll("ranked") ResultCode stored, @ForAll("ranked") ResultCode arriving) {
        if (RISING.indexOf(arriving) < RISING.indexOf(stored)) {
            assertThat(InboundRule.of(stored, arriving, false)).isEqualTo(InboundRule.HOLD_OLDER);
        }
    }

    @Property
    void aFinalValueIsReplacedOnlyByWhatIsCalledAChange(@ForAll List<ResultCode> messages) {
        ResultCode stored = null;
        for (var arriving : messages) {
            var rule = InboundRule.of(stored, arriving, false);
            var released = stored != null
                    && stored.status().map(ResultStatus::isReleased).orElse(false);
            if (released && rule == InboundRule.APPLY) {
                assertThat(arriving).isIn(changes());
            }
            stored = rule == InboundRule.APPLY ? arriving : stored;
        }
    }

    @Provide
    Arbitrary<ResultCode> ranked() {
        return Arbitraries.of(RISING);
    }

    private static List<ResultCode> changes() {
        return List.of(ResultCode.C, ResultCode.A, ResultCode.B, ResultCode.V, ResultCode.W, ResultCode.D);
    }
}
