package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.hl7.Acknowledgements.Outcome;
import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Reading;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// lab.md 3.8
class AcknowledgementsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', ACCEPTED, '', AA",
        "'', '', ERROR, '', AE",
        "'', '', REJECTED, '', AR",
        "AL, AL, ACCEPTED, CA, AA",
        "AL, NE, ERROR, CE, ''",
        "AL, ER, REJECTED, CR, AR",
        "ER, ER, ACCEPTED, '', ''",
        "SU, SU, ACCEPTED, CA, AA",
        "SU, SU, ERROR, '', ''",
        "AL, '', ACCEPTED, CA, ''",
    })
    void anAnswerIsGivenWhereItIsWanted(
            String accept, String application, Outcome outcome, String arrival, String fate) {
        var header = header(accept, application);

        assertThat(Acknowledgements.ofArrival(header, outcome)
                        .map(AckCode::name)
                        .orElse(""))
                .isEqualTo(arrival);
        assertThat(Acknowledgements.ofFate(header, outcome).map(AckCode::name).orElse(""))
                .isEqualTo(fate);
    }

    @Test
    void theAnswerGoesBackToItsSender() {
        var now = Objects.requireNonNull(Moments.read("20260101100000+0530"));
        var problems = ((Reading.Understood) Hl7Reader.read(Corpus.bytes("49_bad_obx5_not_numeric.hl7")))
                .message()
                .problems();

        var answer = Acknowledgements.answer(header("", ""), AckCode.AE, problems, "77", now);

        assertThat(new String(Hl7Writer.write(answer), UTF_8))
                .isEqualTo("MSH|^~\\&|LIS|A|POCT|B|20260101100000+0530||ACK^R01^ACK|77|P|2.5.1||||||UNICODE UTF-8\r"
                        + "MSA|AE|1\rERR||OBX^1^5^1|102|E||||a number (NM)\r");
    }

    private static MessageHeader header(String accept, String application) {
        var text = "MSH|^~\\&|POCT|B|LIS|A|20260101||ORU^R01|1|P|2.5.1|||%s|%s\r".formatted(accept, application);
        return ((Reading.Understood) Hl7Reader.read(text.getBytes(UTF_8)))
                .message()
                .header();
    }
}
