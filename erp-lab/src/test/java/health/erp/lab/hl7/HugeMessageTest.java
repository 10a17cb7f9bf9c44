package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.astm.AstmReader;
import health.erp.lab.wire.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message made to keep a reader busy is read in one pass; were it read in squares, these would not end. */
class HugeMessageTest {
    private static final int TIMES = 400_000;

    @ParameterizedTest
    @ValueSource(strings = {"~", "^", "&", "\\", "\\.", "\\X41", "|"})
    void oneFieldOfPartsWithoutEndIsSetAsideOrRead(String part) {
        for (var type : new String[] {"TX", "RP", "CE", "SN"}) {
            var text = "MSH|^~\\&|A||||||ORU^R01|1|P|2.5\rOBR|1||F|A\rOBX|1|" + type + "|a||"
                    + part.repeat(TIMES / part.length()) + "||||||F\r";

            assertThat(Hl7Reader.read(text.getBytes(UTF_8))).isInstanceOf(Reading.Understood.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTE|1||a\r", "ORC|RE\r", "SPM|1\r", "SAC|1\r", "OBX|1|ST|a||b||||||F\r", "PID|1\r"})
    void segmentsWithoutEndAreRead(String segment) {
        var text = "MSH|^~\\&|A||||||OUL^R22|1|P|2.5\rSPM|1\rOBR|1||F|A\rOBX|1|ST|a||b||||||F\r"
                + segment.repeat(TIMES / segment.length());

        assertThat(Hl7Reader.read(text.getBytes(UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C|1|I|a\r", "Q|1|^a\\^b\r", "P|1\r", "O|1|a\r", "R|1|^^^A|5|||||F\r", "H|\\^&\r"})
    void recordsWithoutEndAreRead(String again) {
        var text = "H|\\^&\rP|1\rC|1|I|a\rO|1|a\rR|1|^^^A|5|||||F\r" + again.repeat(TIMES / again.length());

        assertThat(AstmReader.read(text.getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void oneQuestionOrEscapeWithoutEndIsRead() {
        for (var field : new String[] {"\\^a", "&X4141", "&", "^", "&X41&"}) {
            var text =
                    "H|\\^&\rQ|1|" + field.repeat(TIMES / field.length()) + "\rR|1|" + field.repeat(1000) + "\rL|1\r";

            assertThat(AstmReader.read(text.getBytes(UTF_8))).hasSize(1);
        }
    }
}
