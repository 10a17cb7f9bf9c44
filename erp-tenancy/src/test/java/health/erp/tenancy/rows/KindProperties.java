package health.erp.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Every value comes back from its text, and equal values have one text. */
class KindProperties {
    @Property
    void uuids(@ForAll long most, @ForAll long least) {
        same(Kind.UUID, new UUID(most, least));
    }

    @Property
    void texts(@ForAll String text) {
        same(Kind.TEXT, text);
    }

    @Property
    void integers(@ForAll long number) {
        same(Kind.INTEGER, number);
    }

    @Property
    void decimals(@ForAll BigDecimal number, @ForAll @IntRange(max = 20) int zeros) {
        var text = Kind.DECIMAL.text(number);
        assertThat(Kind.DECIMAL.text(number.setScale(number.scale() + zeros))).isEqualTo(text);
        assertThat((BigDecimal) Kind.DECIMAL.parse(text)).isEqualByComparingTo(number);
    }

    @Property
    void moments(@ForAll @LongRange(min = 0, max = 4_102_444_800_000_000L) long micros) {
        var moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        same(Kind.MOMENT, moment);
        assertThat(Kind.MOMENT.text(moment)).hasSize(27);
        assertThat(Kind.MOMENT.text(moment.plusNanos(999))).isEqualTo(Kind.MOMENT.text(moment));
    }

    @Property
    void days(@ForAll @LongRange(min = -50_000, max = 50_000) long day) {
        same(Kind.DATE, LocalDate.ofEpochDay(day));
    }

    @Property
    void times(@ForAll @LongRange(max = 86_399_999_999L) long micros) {
        same(Kind.TIME, LocalTime.ofNanoOfDay(micros * 1_000));
    }

    @Property
    void bytes(@ForAll byte[] bytes) {
        assertThat((byte[]) Kind.BYTES.parse(Kind.BYTES.text(bytes))).isEqualTo(bytes);
    }

    @Property
    void truths(@ForAll boolean truth) {
        same(Kind.BOOLEAN, truth);
    }

    private static void same(Kind kind, Object value) {
        assertThat(kind.parse(kind.text(value))).isEqualTo(value);
    }
}
