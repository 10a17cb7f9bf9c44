package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7ReaderTest {
    private static final String ORU = "MSH|^~\\&|LAB|A|WARD|A|20260101||ORU^R01|1|P|2.5.1\r";

    // lab.md, pain 4: each observation belongs to its own request, not to the first
    @Test
    void eachObservationBelongsToItsOwnRequest() {
        var message = read(ORU + "PID|1||7^^^A\rORC|RE|P1|F1\rOBR|1|P1|F1|A^Alpha\rOBX|1|NM|a||1||||||F\r"
                + "ORC|RE|P2|F2\rOBR|2|P2|F2|B^Beta\rOBX|1|NM|b||2||||||F\rOBX|2|NM|c||3||||||F\r");

        assertThat(message.orders())
                .extracting(o -> requireNonNull(o.numbers().filler()).id() + codes(o))
                .containsExactly("F1[a]", "F2[b, c]");
        assertThat(message.kind()).isEqualTo(MessageKind.RESULTS);
        assertThat(message.orders().get(1).patient())
                .isSameAs(message.patients().get(0));
    }

    @Test
    void aRequestWithoutNumbersIsPartOfTheOrderBefore() {
        var message = read(ORU + "ORC|RE|P1|F1\rOBR|1|||A\rOBX|1|NM|a||1||||||F\rOBR|2|||B\rOBX|1|NM|b||2||||||F\r");

        assertThat(message.orders())
                .extracting(o -> requireNonNull(o.numbers().filler()).id())
                .containsExactly("F1", "F1");
        assertThat(tolerated(message)).contains("OBR[2]-2: expected a number here or in field 3 for each order");
    }

    @Test
    void controlAfterItsRequestIsTakenForIt() {
        var message = read(ORU + "OBR|1|||A\rORC|RE|P1|F1\rOBX|1|NM|a||1||||||F\r");

        assertThat(message.orders()).hasSize(1);
        assertThat(requireNonNull(message.orders().get(0).numbers().placer()).id())
                .isEqualTo("P1");
        assertThat(message.orders().get(0).control()).isEqualTo("RE");
        assertThat(tolerated(message))
                .contains("OBX[1]: expected the control of an order (ORC) before the order (OBR)");
    }

    @Test
    void anObservationWithoutAnOrderIsSetAside() {
        var message = read(ORU + "PID|1\rOBX|1|NM|a||1||||||F\rNTE|1||about it\r");

        assertThat(message.orders()).isEmpty();
        assertThat(message.unread())
                .extracting(u -> u.bytes().text(UTF_8))
                .containsExactly("OBX|1|NM|a||1||||||F", "NTE|1||about it");
    }

    @Test
    void theNoteOnWhatIsSetAsideIsNotTakenForTheResultBefore() {
        var message = read(
                ORU + "OBR|1||F1|A\rOBX|1|NM|a||1||||||F\rNTE|1||fine\rOBX|2|NM|b||many||||||F\rNTE|1||not fine\r");

        var results = message.orders().get(0).observations();
        assertThat(results).hasSize(1);
        assertThat(results.get(0).comments()).containsExactly("fine");
        assertThat(message.unread()).hasSize(2);
        assertThat(message.isUnderstood()).isFalse();
    }

    @Test
    void specimensLeadWhereTheMessageSaysSo() {
        var message = read(
                "MSH|^~\\&|POCT|A|LIS|A|20260101||OUL^R22|1|P|2.5.1\rPID|1||7\r"
                        + "SPM|1|S1&A^L1&B||SER\rSAC||ACC1|TUBE1\rOBR|1|||A\rORC|RE|P1\rOBX|1|NM|a||1||||||F\r"
                        + "SPM|2|S2||URN\rOBX|1|ST|color||red||||||F\rOBR|1|||B\rOBX|1|NM|b||1||||||F\rOBR|2|||C\rOBX|1|NM|c||1||||||F\r");

        assertThat(message.orders())
                .extracting(o -> requireNonNull(o.specimens().get(0).placer()).id() + codes(o))
                .containsExactly("S1[a]", "S2[b]", "S2[c]");
        assertThat(message.orders().get(0).control()).isEqualTo("RE");
        assertThat(requireNonNull(message.orders().get(0).specimens().get(0).container())
                        .id())
                .isEqualTo("TUBE1");
        assertThat(message.orders().get(2).specimens().get(0).observations()).hasSize(1);
        assertThat(message.isUnderstood()).isTrue();
    }

    @Test
    void theIsolateAnAntibiogramIsOfIsKept() {
        var message = read(
                ORU + "OBR|1|P1|F1|CULT\rOBX|1|CE|org|1|112283007^E. coli^SCT||||||F\r"
                        + "OBR|2|P1|F2|AST|||||||||||||||||||||F|org&Organism&L^1^E. coli|||P1&W^F1&L\rOBX|1|SN|amox|1|<=^2|ug/mL||S|||F\r");

        var ast = message.orders().get(1);
        assertThat(requireNonNull(ast.parentResult()).code().code()).isEqualTo("org");
        assertThat(requireNonNull(ast.parentResult()).subId()).isEqualTo("1");
        assertThat(requireNonNull(ast.numbers().parentFiller()).id()).isEqualTo("F1");
        assertThat(ast.observations().get(0).values())
                .containsExactly(new Value.Censored(QuantityComparator.AT_MOST, BigDecimal.valueOf(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "NM, 5.10, 5.10",
        "NM, -0.5, -0.5",
        "SN, ^182, 182",
        "SN, >^100, >100",
        "SN, <10, <10",
        "SN, ^1^:^128, 1:128",
        "SN, >^1^:^128, >1:128",
        "SN, ^5^-^10, 5-10",
        "SN, ^2^+, 2+",
        "NM, <0.1, <0.1",
    })
    void numbersKeepTheirDigitsAndTheirBounds(String type, String sent, String meant) {
        var value = observation("OBX|1|" + type + "|a||" + sent + "||||||F\r")
                .values()
                .get(0);

        assertThat(shown(value)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NM|a||1,5",
                "NM|a||1E5",
                "NM|a||5 mg",
                "NM|a||5^mg",
                "SN|a||^5^-",
                "SN|a||~^5",
                "XX|a||5",
                "|a||5",
                "TS|a||soon",
                "NM|||5"
            })
    void whatCannotBeUnderstoodIsSetAside(String sent) {
        var message = read(ORU + "OBR|1||F1|A\rOBX|1|" + sent + "||||||F\r");

        assertThat(message.orders().get(0).observations()).isEmpty();
        assertThat(message.unread()).hasSize(1);
    }

    @Test
    void aStatusNobodyKnowsIsNotFinal() {
        assertThat(read(ORU + "OBR|1||F1|A\rOBX|1|NM|a||5||||||Z\r").unread()).hasSize(1);
        assertThat(observation("OBX|1|NM|a||5\r").status()).isEmpty();
    }

    // lab.md 3.4: flags are stored, never trusted
    @Test
    void flagsRangeAndUnitAreTheSenders() {
        var observation = observation("OBX|1|NM|K^Kalium||3.6|mmol/l|3.8-5|LL~A|||F|||20260101080000+0530\r");

        assertThat(observation.flags()).containsExactly("LL", "A");
        assertThat(observation.range()).isEqualTo("3.8-5");
        assertThat(observation.unit().code()).isEqualTo("mmol/l");
        assertThat(requireNonNull(observation.observedAt()).instant()).hasValue(Instant.parse("2026-01-01T02:30:00Z"));
    }

    @Test
    void delimitersAreTheMessagesOwn() {
        var message =
                read("MSH$*%!@$LAB$A$$$20260101$$ORU*R01$1$P$2.3\rOBR$1$$F1$A\rOBX$1$CE$a*b@c$$x!F!y*z%q$$$$$$F\r");

        var value = message.orders().get(0).observations().get(0).values();
        assertThat(value).hasSize(2);
        assertThat(((Value.Code) value.get(0)).code().code()).isEqualTo("x$y");
        assertThat(((Value.Code) value.get(0)).code().text()).isEqualTo("z");
    }

    @ParameterizedTest
    @CsvSource({
        "a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f, a|b^c&d~e\\f",
        "\\X41\\\\X42\\, AB",
        "\\XC3A4\\, ä",
        "one\\.br\\two, 'one\ntwo'",
        "one\\.sp2\\two, 'one\n\ntwo'",
        "\\H\\bold\\N\\, bold",
        "50 \\ 60, 50 \\ 60",
        "\\Zfoo\\ \\C2842\\, \\Zfoo\\ \\C2842\\",
        "\\X4\\, \\X4\\",
        "\\.br, \\.br",
    })
    void escapesSayWhatTheyMeanAndStayWhatTheyWereOtherwise(String sent, String meant) {
        assertThat(observation("OBX|1|FT|a||" + sent + "||||||F\r").values()).containsExactly(new Value.Text(meant));
    }

    @Test
    void lineEndsMayBeAnyAndBlankLinesAreNone() {
        var lines = ORU + "OBR|1||F1|A\rOBX|1|NM|a||5||||||F\r";

        assertThat(read(lines.replace("\r", "\n"))).isEqualTo(read(lines));
        assertThat(read("\r\n" + lines.replace("\r", "\r\n\r\n"))).isEqualTo(read(lines));
    }

    @Test
    void nothingThatIsNoSegmentIsLost() {
        var message = read(ORU + "OBR|1||F1|A\rOBX|1|TX|a||begun\rand ended||||||F\rZZZ|1\rNK1|1\r");

        assertThat(message.unread())
                .extracting(u -> u.bytes().text(UTF_8))
                .containsExactly("and ended||||||F", "ZZZ|1");
    }

    @Test
    void twoMessagesAreNotOne() {
        var message = read(ORU + "OBR|1||F1|A\r" + ORU + "OBR|1||F2|B\r");

        assertThat(message.orders()).hasSize(1);
        assertThat(message.unread().get(0).bytes().text(UTF_8)).contains("F2");
    }

    @Test
    void anOrderThatAsksForNothingIsNotUnderstood() {
        var message = read("MSH|^~\\&|W|A|L|A|20260101||ORM^O01|1|P|2.3\rORC|NW|P1\rOBR|1|P1\r");

        assertThat(message.problems())
                .extracting(Problem::toString)
                .containsExactly("OBR[1]-4: expected what is ordered");
        assertThat(message.isUnderstood()).isFalse();
    }

    @Test
    void noiseIsNoMessage() {
        var noise = ORU + "what?\r".repeat(600);

        assertThat(Hl7Reader.read(noise.getBytes(UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(Hl7Reader.read(new byte[0])).isInstanceOf(Reading.Unreadable.class);
        assertThat(Hl7Reader.read("MSHABC".getBytes(UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(Hl7Reader.read("MSH|^~\\&|A||||||ADT^A01|1|P|2.5".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        u -> assertThat(u.unread().problem().kind()).isEqualTo(Problem.Kind.MESSAGE));
    }

    @Test
    void anAnswerToAnOrderIsRead() {
        var message = read("MSH|^~\\&|L|A|W|A|20260101||ORL^O22^ORL_O22|2|P|2.5.1\rMSA|AE|1\r"
                + "ERR||OBR^1^4|103|E||||a known test\rPID|1||7\rORC|UA|P1\r");

        assertThat(message.kind()).isEqualTo(MessageKind.ORDER_ANSWER);
        assertThat(requireNonNull(message.acknowledged()).problems()).hasToString("[OBR[1]-4: expected a known test]");
        assertThat(message.orders().get(0).control()).isEqualTo("UA");
    }

    @ParameterizedTest
    @CsvSource({
        "UNICODE UTF-8, UTF-8",
        "8859/1, ISO-8859-1",
        "8859/15, ISO-8859-15",
        "GB 18030-2000, GB18030",
        "UNICODE, UTF-16",
        "'', UTF-8",
        "'', ISO-8859-1",
    })
    void textIsInTheCharacterSetTheHeaderSays(String declared, String written) {
        var message = ORU.replace("2.5.1", "2.5.1||||||" + declared)
                + "OBR|1||F1|A\rOBX|1|ST|a||pr\u00e9l\u00e8vement||||||F\r";

        var read = ((Reading.Understood) Hl7Reader.read(message.getBytes(Charset.forName(written)))).message();

        assertThat(read.orders().get(0).observations().get(0).values())
                .containsExactly(new Value.Text("pr\u00e9l\u00e8vement"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aWrongLabelOnTheTextIsReported() {
        var body = "OBR|1||F1|A\rOBX|1|ST|a||M\u00fcll||||||F\r";
        var asUtf8 = ORU.replace("2.5.1", "2.5.1||||||UNICODE UTF-8") + body;
        var unknown = ORU.replace("2.5.1", "2.5.1||||||KLINGON") + body;

        for (var bytes : List.of(asUtf8.getBytes(ISO_8859_1), unknown.getBytes(UTF_8))) {
            var message = ((Reading.Understood) Hl7Reader.read(bytes)).message();
            assertThat(message.orders().get(0).observations().get(0).values())
                    .containsExactly(new Value.Text("M\u00fcll"));
            assertThat(tolerated(message)).hasSize(1).allMatch(p -> p.startsWith("MSH[1]-18"));
        }
    }

    private static ObservationDraft observation(String obx) {
        return read(ORU + "OBR|1||F1|A\r" + obx).orders().get(0).observations().get(0);
    }

    private static LabMessage read(String text) {
        return ((Reading.Understood) Hl7Reader.read(text.getBytes(UTF_8))).message();
    }

    private static List<String> codes(OrderDraft order) {
        return order.observations().stream().map(o -> o.code().code()).toList();
    }

    private static List<String> tolerated(LabMessage message) {
        return message.problems().stream()
                .filter(p -> !p.isSerious())
                .map(Problem::toString)
                .toList();
    }

    private static String shown(Value value) {
        if (value instanceof Value.Numeric v) {
            return v.number().toPlainString();
        }
        if (value instanceof Value.Censored v) {
            return v.comparator().sign() + v.limit();
        }
        if (value instanceof Value.Span v) {
            return v.low() + "-" + v.high();
        }
        if (value instanceof Value.Ratio v) {
            return (v.comparator() == null ? "" : v.comparator().sign()) + v.first() + v.separator() + v.second();
        }
        return ((Value.Graded) value).grade() + "+";
    }
}
