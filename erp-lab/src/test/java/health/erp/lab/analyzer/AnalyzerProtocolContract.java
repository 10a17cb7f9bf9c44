package health.erp.lab.analyzer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.SpecimenDraft;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the laboratory relies on in every protocol. A host's own implements this in a test. */
public interface AnalyzerProtocolContract {
    AnalyzerProtocol protocol();

    /**
     * A message with one result, in this protocol.
     *
     * @param sentAt {@code 20260302100000}
     */
    String message(String number, String sentAt, String value);

    @Test
    default void itsNameMayStandInAChannel() {
        assertThat(protocol().name()).matches("[A-Z0-9]{1,20}");
    }

    @Test
    default void aMessageIsReadAsOne() {
        var read = one(message("1", "20260302100000", "4.1"));

        assertThat(read.reading()).isInstanceOfSatisfying(Reading.Understood.class, understood -> {
            assertThat(understood.message().isUnderstood()).isTrue();
            assertThat(understood.message().orders())
                    .flatExtracting(OrderDraft::observations)
                    .hasSize(1);
        });
        assertThat(read.identity().number()).isEqualTo("1");
        assertThat(read.bytes()).isEqualTo(bytes(message("1", "20260302100000", "4.1")));
    }

    @Test
    default void aMessageIsKnownAgainByItsContentWhateverItsNumberAndWhenEverItIsSent() {
        var first = one(message("1", "20260302100000", "4.1")).identity();
        var again = one(message("2", "20260302100500", "4.1")).identity();
        var other = one(message("1", "20260302100000", "4.2")).identity();

        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.number()).isNotEqualTo(first.number());
        assertThat(again.sender()).isEqualTo(first.sender());
        assertThat(other.content()).isNotEqualTo(first.content());
    }

    @Test
    default void whateverTheBytesNoneIsLost() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] = 'x'; // no blank
            var transmission = Bytes.copyOf(bytes);

            var read = protocol().read(transmission);

            assertThat(read)
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m.identity().content()).isNotEmpty());
            assertThat(read.stream().mapToInt(m -> m.bytes().size()).sum()).isPositive();
        }
    }

    @Test
    default void whatIsCutOffIsReadOrToldOf() {
        var whole = message("1", "20260302100000", "4.1");
        for (int end = 1; end < whole.length(); end++) {
            assertThat(protocol().read(bytes(whole.substring(0, end)))).isNotEmpty();
        }
    }

    @Test
    default void theOrdersItWritesAreReadAsTheSame() {
        var order = OrderDraft.builder()
                .control("NW")
                .numbers(OrderNumbers.of(EntityId.of("A1", ""), null))
                .service(Coded.of("GLU", "Glucose", "L"))
                .specimens(
                        List.of(SpecimenDraft.ofNumbers(EntityId.of("01260000001", ""), null, Coded.of("SER", "", ""))))
                .build();

        var read = protocol().read(protocol().orders(header(), List.of(order)));

        assertThat(read).singleElement().satisfies(m -> assertThat(m.reading())
                .isInstanceOfSatisfying(Reading.Understood.class, u -> {
                    var back = u.message().orders();
                    assertThat(back).singleElement().satisfies(o -> {
                        assertThat(o.services()).extracting(Coded::code).containsExactly("GLU");
                        assertThat(o.specimens())
                                .extracting(s ->
                                        s.placer() == null ? "" : s.placer().id())
                                .containsExactly("01260000001");
                    });
                }));
    }

    @Test
    default void thatThereIsNothingToDoCanBeSaid() {
        assertThat(protocol().read(protocol().orders(header(), List.of())))
                .singleElement()
                .satisfies(m -> assertThat(m.reading()).isInstanceOf(Reading.Understood.class));
    }

    private ReadMessage one(String text) {
        var read = protocol().read(bytes(text));
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text, ISO_8859_1);
    }

    private static MessageHeader header() {
        var now = new Moment(LocalDateTime.of(2026, 3, 2, 10, 0), Moment.Precision.SECOND, null);
        return new MessageHeader(
                EntityId.of("LAB", ""),
                EntityId.of("", ""),
                EntityId.of("XN550", ""),
                EntityId.of("", ""),
                now,
                "",
                "",
                "",
                "77",
                "P",
                "2.5.1",
                "",
                "");
    }
}
