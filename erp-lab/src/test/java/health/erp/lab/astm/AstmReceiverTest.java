package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// lab.md 3.9
class AstmReceiverTest {
    private static final String WHOLE = String.join("", Transmissions.RECORDS);

    private final AstmReceiver receiver = new AstmReceiver(10_000);
    private final StringBuilder answers = new StringBuilder();
    private final List<LinkStep.Delivered> delivered = new ArrayList<>();
    private final List<String> strays = new ArrayList<>();
    private boolean keeps = true;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1H|\\^&|||SENAITE^Roche^c111^4.2.2.1730^1^13147|||||host|RSUPL^REAL|P|1|20230803131713, C6",
                "2P|1||, 4B",
                "3O|1||T20 10134GA D28^^6||S||||||N|||||||||||20230803131713|||F, B3",
                "4R|1|^^^413|40.13|g/L||N||F||$SYS$||20230803131700, CE",
                "5C|1|I||I, 4F",
                "6M|1|RR^BM^c111^1|-21|-21\\-21\\1\\1\\1\\-1\\-33\\-37\\-38\\-38\\-42\\-42\\-42\\-41\\-42\\-43\\140\\141|0.018514, FD",
            })
    void checksumsAreThoseOfARealAnalyzer(String text, String checksum) {
        var bytes = (text + "\r\u0017").getBytes(ISO_8859_1);

        assertThat(AstmFrame.checksum(bytes, 0, bytes.length)).isEqualTo(Integer.parseInt(checksum, 16));
    }

    @Test
    void eachFrameIsAcknowledgedAndTheLastOnlyWhenKept() {
        var bytes = Transmissions.framed(AstmFrame.ETX);

        var steps = new ArrayList<>(receiver.receive(bytes, 0, bytes.length - 1));

        assertThat(steps).filteredOn(LinkStep.Send.class::isInstance).hasSize(Transmissions.RECORDS.size());
        assertThat(steps.get(steps.size() - 1)).isInstanceOfSatisfying(LinkStep.Delivered.class, d -> {
            assertThat(d.text().text(ISO_8859_1)).isEqualTo(WHOLE);
            assertThat(d.deviations()).isEmpty();
            assertThat(d.isComplete()).isTrue();
        });
        assertThat(receiver.kept()).first().hasToString("Send[bytes=1 bytes]");
        assertThat(receiver.receive(bytes, bytes.length - 1, bytes.length)).containsExactly(new LinkStep.Rest());
    }

    @Test
    void whatCouldNotBeKeptComesAgain() {
        keeps = false;
        feed("\u0005" + framed(1, "H|\\^&\r") + framed(2, "L|1\r"));
        keeps = true;
        feed(framed(2, "L|1\r") + "\u0004");

        assertThat(answers).hasToString("AANA");
        assertThat(delivered)
                .extracting(d -> d.text().text(ISO_8859_1))
                .containsExactly("H|\\^&\rL|1\r", "H|\\^&\rL|1\r");
    }

    @Test
    void aFrameWithAWrongChecksumIsNotTaken() {
        feed("\u0005" + framed(1, "H|\\^&\r").replace('^', '~') + framed(1, "H|\\^&\r") + framed(2, "L|1\r")
                + "\u0004");

        assertThat(answers).hasToString("ANAA");
        assertThat(texts()).containsExactly("H|\\^&\rL|1\r");
        assertThat(strays).containsExactly("FRAME[1]: expected the checksum of its text");
    }

    @Test
    void aRepeatedFrameIsAcknowledgedAndTakenOnce() {
        feed("\u0005" + framed(1, "H|\\^&\r") + framed(1, "H|\\^&\r") + framed(2, "L|1\r"));

        assertThat(texts()).containsExactly("H|\\^&\rL|1\r");
        assertThat(delivered.get(0).deviations()).isEmpty();
    }

    @Test
    void aRecordMayGoOnInTheNextFrame() {
        feed("\u0005" + new String(Transmissions.frame(1, "H|\\^&\rR|1|", AstmFrame.ETB), ISO_8859_1)
                + framed(2, "^^^A|5\r") + framed(3, "L|1\r"));

        assertThat(texts()).containsExactly("H|\\^&\rR|1|^^^A|5\rL|1\r");
    }

    @Test
    void etbAtEveryFrameIsForgiven() {
        feed(new String(Transmissions.framed(AstmFrame.ETB), ISO_8859_1));

        assertThat(texts()).containsExactly(WHOLE);
    }

    @Test
    void oneFrameForAWholeMessageWithoutEnquiryOrLineFeedIsForgiven() {
        feed(new String(Transmissions.inOneFrame(), ISO_8859_1));
        assertThat(delivered).isEmpty();

        act(receiver.expired());

        assertThat(texts()).containsExactly(WHOLE);
        assertThat(delivered.get(0).deviations())
                .extracting(Problem::toString)
                .containsExactly(
                        "FRAME[1]: expected an enquiry (ENQ) first", "FRAME[1]: expected CR and LF at its end");
    }

    @Test
    void wrongNumbersAndMissingReturnsAreForgivenAndTold() {
        feed(new String(Transmissions.misnumbered(), ISO_8859_1));

        assertThat(texts()).containsExactly(WHOLE);
        assertThat(delivered.get(0).deviations())
                .extracting(Problem::toString)
                .contains("FRAME[4]: expected frame number 4", "FRAME[5]: expected frame number 2");
    }

    @Test
    void aMessageWithoutAnEndIsHandedOnAsSuch() {
        feed("\u0005" + framed(1, "H|\\^&\r") + "\u0004");

        assertThat(delivered).hasSize(1);
        assertThat(delivered.get(0).isComplete()).isFalse();
        assertThat(receiver.kept()).isEmpty();
    }

    @Test
    void silenceEndsAMessage() {
        feed("\u0005" + framed(1, "H|\\^&\r") + "\u00022P|");
        act(receiver.expired());
        feed("\u0005" + framed(1, "H|\\^&\r") + framed(2, "L|1\r"));

        assertThat(delivered).extracting(LinkStep.Delivered::isComplete).containsExactly(false, true);
        assertThat(strays).containsExactly("FRAME[2]: expected the end of a frame (ETX)");
    }

    @Test
    void garbageBetweenFramesIsTold() {
        feed("what\u0005is" + framed(1, "H|\\^&\r") + "this" + framed(2, "L|1\r"));

        assertThat(texts()).hasSize(1);
        assertThat(strays).hasSize(3);
    }

    @Test
    void noMoreIsKeptThanAllowed() {
        feed("\u0005" + framed(1, "H|\\^&" + "x".repeat(20_000)) + framed(1, "H|\\^&\r") + framed(2, "L|1\r"));

        assertThat(texts()).containsExactly("H|\\^&\rL|1\r");
        assertThat(answers.toString()).startsWith("AN");
    }

    private List<String> texts() {
        return delivered.stream().map(d -> d.text().text(ISO_8859_1)).toList();
    }

    private static String framed(int number, String text) {
        return new String(Transmissions.frame(number, text, AstmFrame.ETX), ISO_8859_1);
    }

    private void feed(String line) {
        var bytes = line.getBytes(ISO_8859_1);
        act(receiver.receive(bytes, 0, bytes.length));
    }

    private void act(List<LinkStep> steps) {
        for (var step : steps) {
            if (step instanceof LinkStep.Send send) {
                answers.append(send.bytes().at(0) == AstmFrame.ACK ? 'A' : 'N');
            } else if (step instanceof LinkStep.Delivered d) {
                delivered.add(d);
                act(keeps ? receiver.kept() : receiver.notKept());
            } else if (step instanceof LinkStep.Stray stray) {
                strays.add(stray.unread().problem().toString());
            }
        }
    }
}
