package health.erp.lab.analyzer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Reading;
import org.junit.jupiter.api.Test;

class AstmProtocolTest implements AnalyzerProtocolContract {
    @Override
    public AnalyzerProtocol protocol() {
        return new AstmProtocol();
    }

    @Override
    public String message(String number, String sentAt, String value) {
        return Sent.astm(number, sentAt, "012600000019", "K", value, "mmol/L", "F");
    }

    @Test
    void ofSeveralMessagesInOneTransmissionEachIsItsOwn() {
        var one = message("1", "20260302100000", "4.1");
        var two = message("2", "20260302100100", "4.2");

        var read = protocol().read(Bytes.of(one + "lost\r" + two, US_ASCII));

        assertThat(read)
                .extracting(m -> m.reading() instanceof Reading.Understood)
                .containsExactly(true, false, true);
        assertThat(read.get(1).bytes().text(US_ASCII).trim()).isEqualTo("lost");
        assertThat(read.get(2).bytes().text(US_ASCII)).isEqualTo(two);
    }

    @Test
    void aQuestionIsNotToBeKept() {
        var query = "H|\\^&|||XN550\rQ|1|^012600000019||ALL\rL|1|N\r";

        assertThat(protocol().read(Bytes.of(query, US_ASCII))).singleElement().satisfies(m -> assertThat(m.isToBeKept())
                .isFalse());
    }
}
