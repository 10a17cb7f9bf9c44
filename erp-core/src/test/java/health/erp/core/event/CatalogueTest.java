package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:30:00Z");

    enum Kind {
        ONE,
        TWO
    }

    record Code(String value) {}

    record Line(Code code, BigDecimal amount, @Nullable LocalDate due) {}

    record Told(
            PatientId patient,
            int count,
            long total,
            boolean urgent,
            Kind kind,
            @Nullable String note,
            Set<String> tags,
            List<Line> lines,
            Map<String, Integer> counts,
            Instant at)
            implements DomainEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("thing", patient.value());
        }
    }

    @Test
    void aShapeIsWhatJacksonWrites() {
        var schema = EventSchema.of(Told.class);
        var told = new Told(
                new PatientId(new UUID(1, 2)),
                0,
                0,
                false,
                Kind.ONE,
                "n",
                Set.of("t"),
                List.of(new Line(new Code("c"), BigDecimal.ONE, LocalDate.EPOCH)),
                Map.of("a", 1),
                NOW);
        var bare = new Told(told.patient(), 0, 0, false, Kind.ONE, null, Set.of(), List.of(), Map.of(), NOW);

        assertThat(Json.names(Json.write(told)))
                .containsExactlyElementsOf(schema.properties().keySet());
        assertThat(Json.names(Json.write(bare))).containsExactlyElementsOf(schema.required());
        assertThat(Json.parts(Json.write(told)))
                .containsEntry("patient", "\"" + new UUID(1, 2) + "\"")
                .containsEntry("lines", "[{\"code\":\"c\",\"amount\":1,\"due\":\"1970-01-01\"}]");
    }

    @Test
    void aShapeIsWrittenAsJsonSchema() {
        assertThat(new Catalogue(List.of(new Catalogue.Entry("x", 1, EventSchema.of(Line.class)))).toJson())
                .isEqualToIgnoringWhitespace(
                        """
                        {"events":[{"name":"x","version":1,"schema":{"type":"object","properties":{
                        "code":{"type":"string"},"amount":{"type":"number"},"due":{"type":"string","format":"date"}},
                        "required":["code","amount"]}}]}
                        """);
        var told = Catalogue.of(List.of(EventType.of("thing.told", Told.class)));
        assertThat(Catalogue.ofJson(told.toJson())).isEqualTo(told);
    }

    @Test
    void whatHasNoPlaceInJsonIsRefused() {
        record Loop(@Nullable Loop next) {}
        record Thing(Object any) {}
        @SuppressWarnings({"UnusedMethod", "EffectivelyPrivate"}) // Jackson would call it
        record Getter(int count) {
            public int getDouble() {
                return count * 2;
            }
        }
        record Floating(double amount) {}

        for (var wrong : List.of(Loop.class, Thing.class, Getter.class, Floating.class)) {
            assertThatThrownBy(() -> EventSchema.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    record Before(int count, @Nullable String note, Kind kind, List<Line> lines, Instant at) {}

    @Test
    void anAddedOptionalComponentBreaksNobody() {
        record Now(int count, @Nullable String note, Kind kind, List<Line> lines, Instant at, @Nullable String more) {}

        assertThat(breaks(Before.class, Now.class)).isEmpty();
        assertThat(breaks(Before.class, Before.class)).isEmpty();
    }

    @Test
    void everyOtherChangeIsNamed() {
        record Gone(int count, @Nullable String note, Kind kind, List<Line> lines) {}
        record Renamed(int number, @Nullable String note, Kind kind, List<Line> lines, Instant at) {}
        record Retyped(long count, @Nullable String note, Kind kind, List<Line> lines, Instant at) {}
        record Loosened(@Nullable Integer count, @Nullable String note, Kind kind, List<Line> lines, Instant at) {}
        record Demanding(int count, @Nullable String note, Kind kind, List<Line> lines, Instant at, int more) {}
        record Single(int count, @Nullable String note, Kind kind, Line lines, Instant at) {}
        record Free(int count, @Nullable String note, String kind, List<Line> lines, Instant at) {}

        assertThat(breaks(Before.class, Gone.class)).containsExactly("The component (x.at) is gone.");
        assertThat(breaks(Before.class, Renamed.class)).hasSize(2).contains("The component (x.count) is gone.");
        assertThat(breaks(Before.class, Retyped.class))
                .containsExactly("The component (x.count) was integer int32 and is integer int64.");
        assertThat(breaks(Before.class, Loosened.class))
                .containsExactly("The component (x.count) was always there and may now be missing.");
        assertThat(breaks(Before.class, Demanding.class))
                .singleElement()
                .asString()
                .contains("x.more");
        assertThat(breaks(Before.class, Single.class))
                .containsExactly("The component (x.lines) was array and is object.");
        assertThat(breaks(Before.class, Free.class)).containsExactly("The component (x.kind) was enum and is string.");
    }

    @Test
    void aLostConstantAndAChangeDeepInsideAreNamed() {
        enum Fewer {
            ONE
        }
        record Shorter(Code code, BigDecimal amount) {}
        record Constants(int count, @Nullable String note, Fewer kind, List<Line> lines, Instant at) {}
        record Deep(int count, @Nullable String note, Kind kind, List<Shorter> lines, Instant at) {}

        assertThat(breaks(Before.class, Constants.class)).containsExactly("The constant (TWO) of (x.kind) is gone.");
        assertThat(breaks(Before.class, Deep.class)).containsExactly("The component (x.lines[].due) is gone.");
    }

    @Test
    void anEventTypeIsForEver() {
        var two = new Catalogue(List.of(entry("a", 2), entry("b", 1)));

        assertThat(new Catalogue(List.of(entry("a", 2))).breaks(two)).containsExactly("The event type (b) is gone.");
        assertThat(new Catalogue(List.of(entry("a", 1), entry("b", 1))).breaks(two))
                .containsExactly("The event type (a) went back from version 2 to 1.");
        assertThat(new Catalogue(List.of(entry("a", 2), entry("b", 1), entry("c", 1))).breaks(two))
                .isEmpty();
    }

    private static Catalogue.Entry entry(String name, int version) {
        return new Catalogue.Entry(name, version, EventSchema.of(Code.class));
    }

    private static List<String> breaks(Class<?> before, Class<?> now) {
        return new Catalogue(List.of(new Catalogue.Entry("x", 1, EventSchema.of(now))))
                .breaks(new Catalogue(List.of(new Catalogue.Entry("x", 1, EventSchema.of(before)))));
    }
}
