package health.erp.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.benchmarks.UsageException;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.wire.Reading;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageReadingTest {
    @Test
    void eachReaderHasItsLine() {
        var out = new ByteArrayOutputStream();

        MessageReading.print(List.of("--seconds", "0"), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(line ->
                        line.matches("unit=L2 reader=(erp|hapi) .* observations=28 messages_per_s=[1-9]\\d* .*"));
    }

    @Test
    void theMessageIsUnderstood() {
        assertThat(Hl7Reader.read(BloodCount.message()))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        u -> assertThat(u.message().isUnderstood()).isTrue());
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        for (var arguments :
                List.of(List.of("--what", "1"), List.of("--seconds"), List.of("--message", "/nowhere.hl7"))) {
            assertThatThrownBy(() -> MessageReading.print(arguments, System.out))
                    .isInstanceOf(UsageException.class);
        }
    }
}
