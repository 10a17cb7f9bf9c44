package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.lab.wire.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MllpDecoderTest {
    @Test
    void messagesComeOutAsTheyWentIn() {
        var line = new String(MllpDecoder.frame("one\r".getBytes(ISO_8859_1)), ISO_8859_1)
                + new String(MllpDecoder.frame("two\r".getBytes(ISO_8859_1)), ISO_8859_1);

        assertThat(fed(line)).containsExactly("one\r", "two\r");
    }

    @Test
    void afterGarbageItBeginsAnew() {
        assertThat(fed("noise\u000bone\u001c\r\r\n\u000btwo\u001c\r")).containsExactly("!noise", "one", "two");
    }

    @Test
    void aMessageThatIsCutOffDoesNotSpoilTheNext() {
        assertThat(fed("\u000bon\u000btwo\u001c\r\u000bthr")).containsExactly("!on", "two", "!thr");
    }

    @Test
    void anEndBlockMayLackItsLastByte() {
        assertThat(fed("\u000bone\u001c\u000btwo\u001c\n\u000bthree\u001c")).containsExactly("one", "two", "three");
    }

    @Test
    void theFirstByteOfAnEndBlockInsideAMessageIsPartOfIt() {
        assertThat(fed("\u000ba\u001cb\u001c\r")).containsExactly("a\u001cb");
    }

    @Test
    void noMoreIsKeptThanAllowed() {
        assertThat(fed("\u000b" + "x".repeat(25) + "\u001c\r\u000bfits\u001c\r"))
                .containsExactly("!" + "x".repeat(10), "!" + "x".repeat(10), "!xxxxx\u001c", "fits");
    }

    @Test
    void whatHasABlockCharacterInItIsNotFramed() {
        assertThatThrownBy(() -> MllpDecoder.frame(new byte[] {MllpDecoder.START}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> fed(String line) {
        var decoder = new MllpDecoder(10);
        var bytes = line.getBytes(ISO_8859_1);
        var arrivals = new ArrayList<>(decoder.feed(bytes, 0, bytes.length));
        decoder.close().ifPresent(arrivals::add);
        return arrivals.stream()
                .map(a -> a instanceof Arrival.Message m
                        ? m.bytes().text(ISO_8859_1)
                        : "!" + ((Arrival.Garbage) a).unread().bytes().text(ISO_8859_1))
                .toList();
    }
}
