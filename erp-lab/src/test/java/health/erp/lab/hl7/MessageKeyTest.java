package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.hl7.MessageKey.Relation;
import org.junit.jupiter.api.Test;

// lab.md I14: the same message applied n times is applied once
class MessageKeyTest {
    private static final String SENT =
            "MSH|^~\\&|LAB|A|WARD|A|20260101||ORU^R01|1|P|2.5.1\rOBR|1||F1|A\rOBX|1|NM|a||5||||||F\r";

    @Test
    void theSameMessageSentLaterIsARepetition() {
        assertThat(key(SENT.replace("20260101", "20260102")).to(key(SENT))).isEqualTo(Relation.REPEATED);
        assertThat(key(SENT.replace("\r", "\r\n")).to(key(SENT))).isEqualTo(Relation.REPEATED);
    }

    @Test
    void theSameContentUnderAnotherNumberWasSentAgain() {
        assertThat(key(SENT.replace("R01|1|", "R01|2|")).to(key(SENT))).isEqualTo(Relation.RESENT);
    }

    @Test
    void aNumberUsedForOtherContentIsRefused() {
        assertThat(key(SENT.replace("||5|", "||6|")).to(key(SENT))).isEqualTo(Relation.NUMBER_REUSED);
    }

    @Test
    void whatAnotherSendsIsUnrelated() {
        assertThat(key(SENT.replace("LAB|A", "LAB|B")).to(key(SENT))).isEqualTo(Relation.UNRELATED);
        assertThat(key(SENT.replace("R01|1|", "R01|2|").replace("||5|", "||6|")).to(key(SENT)))
                .isEqualTo(Relation.UNRELATED);
    }

    /** Moving a delimiter makes another message, though the characters are the same. */
    @Test
    void contentIsMoreThanItsCharacters() {
        assertThat(key(SENT.replace("||5||", "|5|||")).content())
                .isNotEqualTo(key(SENT).content());
    }

    private static MessageKey key(String text) {
        return MessageKey.of(Hl7Message.of(text.getBytes(UTF_8)).orElseThrow());
    }
}
