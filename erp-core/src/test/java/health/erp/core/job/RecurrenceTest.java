package health.erp.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTimeOfDayIsTheHospitals() {
        assertThat(times("30 2 * * *", "2026-03-02T00:00:00Z", ZoneId.of("Asia/Kolkata"), 2))
                .containsExactly("2026-03-02T21:00:00Z", "2026-03-03T21:00:00Z");
    }

    // Berlin skips from 2:00 to 3:00 on 29 March 2026
    @Test
    void theHourThatIsLeftOutMovesToTheNext() {
        assertThat(times("30 2 * * *", "2026-03-28T00:00:00Z", BERLIN, 3))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
        assertThat(times("*/30 * * * *", "2026-03-29T00:00:00Z", BERLIN, 4))
                .containsExactly(
                        "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z");
    }

    // Berlin has 2:00 to 3:00 twice on 25 October 2026
    @Test
    void theHourThatComesTwiceCountsOnce() {
        assertThat(times("30 2 * * *", "2026-10-24T12:00:00Z", BERLIN, 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(times("30 2 * * *", "2026-10-25T00:45:00Z", BERLIN, 1)).containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void aDelayCountsFromTheRun() {
        var every = Recurrence.every(Duration.ofMinutes(15));

        assertThat(every.next(Instant.parse("2026-03-02T04:30:00Z"), BERLIN)).isEqualTo("2026-03-02T04:45:00Z");
    }

    @Test
    void itIsReadAsItIsKept() {
        var rule =
                Recurrence.cron("0 6 * * 1-5").tolerating(Duration.ofMinutes(5)).skippingMissed();

        assertThat(Recurrence.of(rule.text())).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "every day", "61 * * * *", "0 2 * *", "PT0S", "PT-5M", "Puh", "0 0 30 2 *"})
    void whatNeverComesIsRefused(String rule) {
        assertThatThrownBy(() -> Recurrence.cron(rule)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 40)
    void everyDayHasOneRunWhateverTheZoneDoes(
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute,
            @ForAll("zones") ZoneId zone) {
        var rule = Recurrence.cron("%d %d * * *".formatted(minute, hour));
        var at = Instant.parse("2025-12-31T00:00:00Z");
        var days = new ArrayList<java.time.LocalDate>();
        for (int i = 0; i < 400; i++) {
            at = rule.next(at, zone);
            days.add(at.atZone(zone).toLocalDate());
        }

        assertThat(days).doesNotHaveDuplicates();
        assertThat(days.get(0).until(days.get(399), java.time.temporal.ChronoUnit.DAYS))
                .isEqualTo(399);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<ZoneId> zones() {
        return net.jqwik.api.Arbitraries.of(
                        "Europe/Berlin", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca")
                .map(ZoneId::of);
    }

    private static List<String> times(String rule, String after, ZoneId zone, int count) {
        var recurrence = Recurrence.cron(rule);
        var at = Instant.parse(after);
        var found = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            at = recurrence.next(at, zone);
            found.add(at.toString());
        }
        return found;
    }
}
