package health.erp.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // Berlin is an hour ahead of UTC in March
        "22:00, 07:00, 2026-03-02T20:59:59Z, 2026-03-02T20:59:59Z",
        "22:00, 07:00, 2026-03-02T21:00:00Z, 2026-03-03T06:00:00Z",
        "22:00, 07:00, 2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
        "22:00, 07:00, 2026-03-03T06:00:00Z, 2026-03-03T06:00:00Z",
        "13:00, 15:00, 2026-03-02T12:30:00Z, 2026-03-02T14:00:00Z",
        "13:00, 15:00, 2026-03-02T14:00:00Z, 2026-03-02T14:00:00Z",
        // the night in which 2:00 to 3:00 is left out, and the one in which it comes twice
        "22:00, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "22:00, 07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "22:00, 07:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "22:00, 02:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
        "22:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z"
    })
    void theyEndByTheClockOfTheHospital(LocalTime from, LocalTime to, Instant now, Instant then) {
        assertThat(new QuietHours(from, to).after(now, BERLIN)).isEqualTo(then);
    }

    @Test
    void aWholeDayIsNone() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Property(tries = 500)
    void nobodyWaitsLongerThanADayOrInVain(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @IntRange(max = 525_600) int minute) {
        if (from == to) {
            return;
        }
        var quiet = new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L));
        var now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(minute * 60L);
        var then = quiet.after(now, BERLIN);

        assertThat(then).isBetween(now, now.plusSeconds(25 * 3600));
    }
}
