package health.erp.lab.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.SpecimenDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CorpusTest {
    static final List<String> FILES = Corpus.FILES;

    /** Rows nobody can understand: an observation of nothing, and what the bad files are bad for. */
    private static final Map<String, List<Integer>> SET_ASIDE = Map.of(
            "12_oul_r22_specimen.hl7", List.of(3, 6),
            "44_oru_nbs_large.hl7", List.of(94),
            "49_bad_obx5_not_numeric.hl7", List.of(1),
            "53_bad_datatypes.hl7", List.of(2));

    @ParameterizedTest
    @FieldSource("FILES")
    void everyFieldIsWhereTheIndependentParserFoundIt(String file) {
        var rows = Corpus.expected(file);
        var segments = segments(Corpus.message(file));

        assertThat(segments).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var s = segments.get(i);
            assertThat(List.of(s.raw(1), s.raw(2), s.text(3), s.text(3, 1, 2), s.text(3, 1, 3), s.text(3, 1, 4)))
                    .as(file + " " + (i + 1))
                    .containsExactly(
                            row.get("obxSet"),
                            row.get("valueType"),
                            row.get("code"),
                            row.get("codeText"),
                            row.get("codeSystem"),
                            row.get("altCode"));
            assertThat(List.of(s.text(6), s.raw(7), s.raw(8), s.raw(11)))
                    .as(file + " " + (i + 1))
                    .containsExactly(row.get("unit"), row.get("refRange"), row.get("flag"), row.get("status"));
            assertThat(shortened(s.raw(5))).isEqualTo(row.get("value"));
        }
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void everyRowIsAnObservationOfItsOrderOrSetAside(String file) {
        var rows = Corpus.expected(file);
        if (rows.isEmpty()) {
            return;
        }
        var message = understood(file);
        var drafts = drafts(message);
        var aside = SET_ASIDE.getOrDefault(file, List.of());

        assertThat(drafts).hasSize(rows.size() - aside.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var draft = drafts.get(i + 1);
            assertThat(draft == null).as(file + " " + (i + 1)).isEqualTo(aside.contains(i + 1));
            if (draft != null) {
                assertThat(draft.code().code()).isEqualTo(row.get("code"));
                assertThat(draft.unit().code()).isEqualTo(row.get("unit"));
                assertThat(draft.range()).isEqualTo(row.get("refRange"));
                assertThat(draft.status()).isEqualTo(row.get("status"));
                assertThat(draft.values().isEmpty()).isEqualTo(row.get("value").isEmpty());
                assertOrder(message, draft, row);
            }
        }
        for (int set : aside) {
            assertThat(message.unread())
                    .anySatisfy(
                            u -> assertThat(u.problem().position().toString()).startsWith("OBX[" + set + "]"));
        }
    }

    private static void assertOrder(LabMessage message, ObservationDraft draft, Corpus.Row row) {
        var number = Integer.parseInt(row.get("obrSeq"));
        if (number == 0) {
            assertThat(message.orders()).noneMatch(o -> o.observations().contains(draft));
            return;
        }
        var order = message.orders().get(number - 1);
        // the parser counted requests only: what was seen of the next specimen looks to it like the last order's
        assertThat(all(order).contains(draft) || isOfSpecimen(message, draft)).isTrue();
        assertThat(order.services().stream().map(c -> c.code()).findFirst().orElse(""))
                .isEqualTo(row.get("obrCode"));
        var placer = order.numbers().placer();
        if (placer != null && !row.get("placer").isEmpty()) {
            assertThat(row.get("placer")).startsWith(placer.id());
        }
        assertThat(placer == null && !row.get("placer").isEmpty()).isFalse();
    }

    private static boolean isOfSpecimen(LabMessage message, ObservationDraft draft) {
        return message.orders().stream().flatMap(o -> o.specimens().stream()).anyMatch(s -> s.observations()
                .contains(draft));
    }

    @Test
    void theBadOnesFailWithWhatIsWrongWithThem() {
        assertThat(understood("49_bad_obx5_not_numeric.hl7").problems())
                .filteredOn(Problem::isSerious)
                .extracting(Problem::toString)
                .containsExactly("OBX[1]-5(1): expected a number (NM)");
        assertThat(understood("53_bad_datatypes.hl7").problems())
                .filteredOn(Problem::isSerious)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "OBX[2]-5(1): expected a number (NM)", "OBR[1]-7: expected a time, YYYYMMDDHHMM+ZZZZ");
        var reading = Hl7Reader.read(Corpus.bytes("51_bad_no_msh9.hl7"));
        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, u -> {
            assertThat(u.unread().problem()).hasToString("MSH[1]-9: expected a message type");
            assertThat(u.header()).isNotNull();
        });
    }

    @Test
    void theGoodOnesAreUnderstood() {
        var notUnderstood = FILES.stream()
                .filter(file -> !file.contains("bad"))
                .filter(file -> !understood(file).isUnderstood())
                .toList();

        assertThat(notUnderstood).containsExactly("12_oul_r22_specimen.hl7", "44_oru_nbs_large.hl7");
        assertThat(serious("12_oul_r22_specimen.hl7"))
                .containsExactly(
                        "OBX[3]-3: expected what was observed",
                        "NTE[1]: expected something understood before its note",
                        "OBX[6]-3: expected what was observed",
                        "NTE[2]: expected something understood before its note");
    }

    /** Its sender says 29 February 2017: the results are read, their time is not. One of them is 0 .07, which is no number. */
    @Test
    void aDayThatNeverWasIsLeftOut() {
        assertThat(serious("44_oru_nbs_large.hl7"))
                .contains("OBX[94]-5(1): expected a number (NM)")
                .filteredOn(p -> !p.startsWith("OBX[94]"))
                .allMatch(p -> p.matches("OB[RX]\\[\\d+]-(14|19|22): expected a time.*"));
        assertThat(drafts(understood("44_oru_nbs_large.hl7")).values())
                .filteredOn(o -> o.observedAt() == null)
                .hasSize(101);
    }

    private static List<String> serious(String file) {
        return understood(file).problems().stream()
                .filter(Problem::isSerious)
                .map(Problem::toString)
                .toList();
    }

    /** What a problem says never comes out of the message. */
    @ParameterizedTest
    @FieldSource("FILES")
    void problemsQuoteNobody(String file) {
        if (Corpus.expected(file).isEmpty()) {
            return;
        }
        var patients = understood(file).patients();
        for (var problem : understood(file).problems()) {
            for (var patient : patients) {
                assertThat(problem.toString()).doesNotContain(words(patient));
            }
        }
    }

    private static List<String> words(PatientDraft patient) {
        var words = new ArrayList<String>();
        words.add(patient.family());
        words.add(patient.given());
        patient.numbers().forEach(n -> words.add(n.id()));
        words.removeIf(w -> w.length() < 2);
        words.add("\u0000");
        return words;
    }

    private static LabMessage understood(String file) {
        return ((Reading.Understood) Hl7Reader.read(Corpus.bytes(file))).message();
    }

    private static Map<Integer, ObservationDraft> drafts(LabMessage message) {
        var drafts = new TreeMap<Integer, ObservationDraft>();
        message.patients().forEach(p -> p.observations().forEach(o -> drafts.put(o.occurrence(), o)));
        message.orders().forEach(order -> all(order).forEach(o -> drafts.put(o.occurrence(), o)));
        return drafts;
    }

    private static List<ObservationDraft> all(OrderDraft order) {
        var all = new ArrayList<>(order.observations());
        order.specimens().stream().map(SpecimenDraft::observations).forEach(all::addAll);
        return all;
    }

    private static List<Hl7Segment> segments(Hl7Message message) {
        var segments = new ArrayList<Hl7Segment>();
        for (int i = 0; i < message.size(); i++) {
            if (message.segment(i).name().equals("OBX")) {
                segments.add(message.segment(i));
            }
        }
        return segments;
    }

    private static String shortened(String value) {
        var isLong = value.length() > 200;
        return isLong ? value.substring(0, 60) + "...[" + value.length() + " chars]" : value;
    }
}
