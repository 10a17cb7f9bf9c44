package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Hl7ProtocolTest implements AnalyzerProtocolContract {
    @Override
    public AnalyzerProtocol protocol() {
        return Hl7Protocol.current();
    }

    @Override
    public String message(String number, String sentAt, String value) {
        return Sent.oru(number, sentAt, "012600000019", "2823-3", value, "mmol/L", "F");
    }

    @Test
    void whatIsNoMessageIsKnownAgainByItsBytes() {
        var one = protocol().read(Bytes.of("hello", StandardCharsets.US_ASCII)).get(0);
        var same = protocol().read(Bytes.of("hello", StandardCharsets.US_ASCII)).get(0);
        var other =
                protocol().read(Bytes.of("hullo", StandardCharsets.US_ASCII)).get(0);

        assertThat(one.identity()).isEqualTo(same.identity()).isNotEqualTo(other.identity());
    }
}
