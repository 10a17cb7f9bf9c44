package health.erp.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.hl7.Acknowledgements;
import health.erp.lab.hl7.Acknowledgements.Outcome;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.hl7.Hl7Writer;
import health.erp.lab.hl7.MllpDecoder;
import health.erp.lab.wire.Arrival;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WireReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/health/erp/lab/WireReadmeTest.java");
    private static final String BEGIN = "// tag::wire" + "[]\n";
    private static final String END = "// end::wire" + "[]";
    private static final String SENT =
            "MSH|^~\\&|XN|LAB|LIS|LAB|20260102||ORU^R01|7|P|2.5.1\rOBR|1||A1|CBC\rOBX|1|SN|HGB||<^2.0|g/dL||LL|||F\r";

    private final Moment now = Objects.requireNonNull(Moments.read("20260102080000+0530"));
    private final List<String> kept = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();

    @Test
    void theSampleKeepsAndAnswers() {
        sample(MllpDecoder.frame(SENT.getBytes(UTF_8)));

        assertThat(kept).containsExactly("HGB [Censored[comparator=LESS, limit=2.0]]");
        assertThat(new String(answers.get(0), UTF_8)).contains("MSA|AA|7\r");
    }

    @Test
    void theReadmeShowsTheSampleAsItRuns() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                .stripIndent();

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown.stripTrailing() + "\n```");
    }

    private void sample(byte[] bytes) {
        // tag::wire[]
        var line = new MllpDecoder(1_000_000); // of one connection; bytes come in pieces of any size
        for (var arrival : line.feed(bytes, 0, bytes.length)) {
            if (arrival instanceof Arrival.Message framed
                    && Hl7Reader.read(framed.bytes()) instanceof Reading.Understood read) {
                var message = read.message();
                for (var order : message.orders()) {
                    for (var result : order.observations()) {
                        kept.add(result.code().code() + " " + result.values()); // and commit, before the answer
                    }
                }
                var outcome = message.isUnderstood() ? Outcome.ACCEPTED : Outcome.ERROR;
                Acknowledgements.ofFate(message.header(), outcome) // unless its sender wants none
                        .map(code -> Acknowledgements.answer(message.header(), code, message.problems(), "1", now))
                        .ifPresent(answer -> answers.add(MllpDecoder.frame(Hl7Writer.write(answer))));
            }
        }
        // end::wire[]
    }
}
