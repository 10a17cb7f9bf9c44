package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.SpecimenDraft;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AstmReaderTest {
    private static final String H = "H|\\^&|||X||||||||LIS2-A2|20260101\r";

    @Test
    void everythingIsWhereItBelongs() {
        var message = read(String.join("", Transmissions.RECORDS));

        assertThat(message.isUnderstood()).isTrue();
        assertThat(message.kind()).isEqualTo(MessageKind.RESULTS);
        assertThat(message.header().sendingApplication().id()).isEqualTo("XN-9^00-1^11^^^^AB1");
        assertThat(message.patients().get(0).numbers())
                .containsExactly(
                        EntityId.of("PR1", "PRACTICE"), EntityId.of("LB2", "LABORATORY"), EntityId.of("37", ""));
        var order = message.orders().get(0);
        assertThat(order.comments()).containsExactly("hemolytic");
        assertThat(order.services()).extracting(Coded::alternateCode).containsExactly("WBC", "HGB");
        assertThat(requireNonNull(order.specimens().get(0).placer()).id()).isEqualTo("S1234");
        assertThat(order.observations())
                .extracting(o -> o.code().alternateCode())
                .containsExactly("WBC", "HGB");
        assertThat(order.observations().get(0).comments()).containsExactly("NRBC?");
        assertThat(order.observations().get(1).values())
                .containsExactly(new Value.Censored(QuantityComparator.LESS, new BigDecimal("2.0")));
        assertThat(order.observations().get(1).flags()).containsExactly("LL", "A");
        assertThat(order.observations().get(1).status()).isEqualTo("F");
    }

    @ParameterizedTest
    @CsvSource({"F, F", "C, C", "P, P", "X, X", "I, I", "V, F", "W, R", "'', ''"})
    void statusIsInTheWordsOfTheLaboratory(String sent, String meant) {
        assertThat(result("R|1|^^^A|5|||||" + sent).status()).isEqualTo(meant);
    }

    @Test
    void whatIsNoNumberIsText() {
        assertThat(result("R|1|^^^BAS#|-----|||||X").values()).containsExactly(new Value.Text("-----"));
        assertThat(result("R|1|^^^^SCAT|PNG&R&2024&S&1&X0A&.PNG|||||F").values())
                .containsExactly(new Value.Text("PNG\\2024^1\n.PNG"));
    }

    @Test
    void aResultWithoutOrderOrStatusNobodyKnowsIsSetAside() {
        var message =
                read(H + "P|1\rR|1|^^^A|5|||||F\rC|1|I|of it\rO|1|S\rR|2|^^^B|5|||||20260101\rR|3||5|||||F\rL|1\r");

        assertThat(message.orders().get(0).observations()).isEmpty();
        assertThat(message.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "R[1]: expected an order (O) before its results",
                        "C[1]: expected something understood before its comment",
                        "R[2]-9: expected a status, C P F X I S V R Q or W",
                        "R[3]-3: expected one test");
        assertThat(message.unread()).hasSize(4);
    }

    @Test
    void anAnalyzersQuestionIsAnsweredWithOrders() {
        var question = read(H + "Q|1|^S7||ALL||||||||O\rL|1|N\r");
        assertThat(question.kind()).isEqualTo(MessageKind.QUERY);
        assertThat(question.queries().get(0).specimens()).containsExactly(EntityId.of("S7", ""));
        assertThat(question.queries().get(0).tests()).isEmpty();

        var patient = new PatientDraft(
                List.of(EntityId.of("PR1", "PRACTICE")),
                "M\u00fcller",
                "A|B",
                Moments.read("19870626"),
                "F",
                null,
                List.of(),
                List.of());
        var order = OrderDraft.builder()
                .patient(patient)
                .services(List.of(
                        new Coded("", "", "", "WBC", "", "", ""), new Coded("718-7", "Hb", "LN", "HGB", "", "", "")))
                .specimens(List.of(SpecimenDraft.ofNumbers(EntityId.of("S7", ""), null, Coded.of("Blood", "", ""))))
                .action("N")
                .reportStatus("Q")
                .priority("R")
                .comment("line\rbreak & more")
                .build();
        var answer = AstmWriter.orders(question.header(), List.of(order, order));

        var read = read(answer.text(UTF_8));
        assertThat(read.orders()).containsExactly(order, order);
        assertThat(read.kind()).isEqualTo(MessageKind.ORDERS);
        assertThat(read.isUnderstood()).isTrue();
        assertThat(AstmWriter.orders(question.header(), List.of()).text(UTF_8)).endsWith("L|1|I\r");
    }

    /** A query in a maker's own order of components would be answered with the orders of rack 2, position 1. */
    @Test
    void aQuestionInAnotherFormIsNotAnswered() {
        var message = read(H + "Q|1|2^1^   12345^B||ALL||||||||O\rL|1|N\r");

        assertThat(message.queries()).isEmpty();
        assertThat(message.unread()).hasSize(1);
    }

    @Test
    void aMessageThatIsBrokenOffIsNotUnderstood() {
        assertThat(read(H + "P|1\r").isUnderstood()).isFalse();
        assertThat(read(H + "P|1\rL|1|E\r").isUnderstood()).isFalse();
        assertThat(read(H + "P|1\rL|1|N\r").isUnderstood()).isTrue();
    }

    @Test
    void otherDelimitersAreTheMessagesOwn() {
        var message = read("H!*+?!!!X\rO!1!S?F?1\rR!1!+++A!5!mg!!A*B!!F\rL!1\r");

        var order = message.orders().get(0);
        assertThat(requireNonNull(order.specimens().get(0).placer()).id()).isEqualTo("S!1");
        assertThat(order.observations().get(0).flags()).containsExactly("A", "B");
    }

    // the files say of themselves what they are for
    @Test
    void filesOfOthersAreRead() {
        var hematology = readings("openelis_hematology-cbc.astm");
        assertThat(hematology).hasSize(1);
        assertThat(understood(hematology.get(0)).orders().get(0).observations()).hasSize(10);
        assertThat(understood(hematology.get(0))
                        .orders()
                        .get(0)
                        .observations()
                        .get(0)
                        .unit()
                        .code())
                .isEqualTo("10^3/\u03bcL");

        var units = readings("openelis_unit-mismatch.astm");
        assertThat(units.stream()
                        .map(r -> understood(r).orders().get(0).observations().size()))
                .containsExactly(5, 4);
    }

    /** They put control results where the standard has questions; none is taken for one. */
    @Test
    void controlsDressedAsQuestionsAreSetAside() {
        var messages = readings("openelis_qc-control-results.astm").stream()
                .map(AstmReaderTest::understood)
                .toList();

        assertThat(messages).extracting(m -> m.unread().size()).containsExactly(12, 6, 6);
        assertThat(messages).allMatch(m -> m.queries().isEmpty() && !m.isUnderstood());
    }

    @Test
    void malformedFilesAreTold() {
        var readings = readings("openelis_malformed.astm");

        assertThat(readings.stream().map(AstmReaderTest::serious))
                .containsExactly(
                        List.of("H[1]: expected a header (H) first"),
                        List.of(
                                "X[1]: expected one of the records H, P, O, R, C, Q, M, S, L",
                                "R[1]: expected an order (O) before its results"),
                        List.of("H[1]: expected a header that chooses four delimiters, H|\\^&"),
                        List.of("H[1]: expected a header that chooses four delimiters, H|\\^&"),
                        List.of(
                                "\\[1]-1: expected a record of one letter",
                                "L[1]: expected a terminator (L) at the end"),
                        List.of(
                                "R[1]-9: expected a status, C P F X I S V R Q or W",
                                "R[2]-9: expected a status, C P F X I S V R Q or W",
                                "L[1]: expected a terminator (L) at the end"),
                        List.of(
                                "R[1]-9: expected a status, C P F X I S V R Q or W",
                                "R[2]-9: expected a status, C P F X I S V R Q or W",
                                "R[3]-9: expected a status, C P F X I S V R Q or W"),
                        List.of()); // long names are no error of form
    }

    private static List<String> serious(Reading reading) {
        var problems = reading instanceof Reading.Unreadable u
                ? Stream.of(u.unread().problem())
                : understood(reading).problems().stream();
        return problems.filter(Problem::isSerious).map(Problem::toString).toList();
    }

    private static List<Reading> readings(String file) {
        return AstmReader.read(Transmissions.file(file));
    }

    private static ObservationDraft result(String r) {
        return read(H + "O|1|S\r" + r + "\rL|1\r")
                .orders()
                .get(0)
                .observations()
                .get(0);
    }

    private static LabMessage read(String text) {
        var readings = AstmReader.read(text.getBytes(UTF_8));
        assertThat(readings).hasSize(1);
        return understood(readings.get(0));
    }

    private static LabMessage understood(Reading reading) {
        return ((Reading.Understood) reading).message();
    }
}
