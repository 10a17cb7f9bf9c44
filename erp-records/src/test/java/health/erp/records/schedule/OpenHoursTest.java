package health.erp.records.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.LocationId;
import health.erp.core.value.DatePeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DatePeriod ALWAYS = DatePeriod.startingAt(LocalDate.of(2020, 1, 1));

    @Test
    void aDoctorWorksTheSameHoursInSummerAndWinter() { // R-APT-7
        var hours = hours(BERLIN, GapPolicy.SHIFT, window(DayOfWeek.SUNDAY, "09:00", "12:00"));

        assertThat(spans(hours, "2026-03-22T00:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly(
                        span("2026-03-22T08:00:00Z", "2026-03-22T11:00:00Z"),
                        span("2026-03-29T07:00:00Z", "2026-03-29T10:00:00Z")); // the clock was put forward that night
    }

    @Test
    void hoursInTheHourLeftOutComeLaterOrNotAtAll() { // R-APT-7: 29 March 2026, 02:00 to 03:00
        var within = window(DayOfWeek.SUNDAY, "02:15", "02:45");
        var across = window(DayOfWeek.SUNDAY, "02:30", "04:00");

        assertThat(spans(hours(BERLIN, GapPolicy.SHIFT, within), "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly(span("2026-03-29T01:15:00Z", "2026-03-29T01:45:00Z")); // 03:15 to 03:45
        assertThat(spans(hours(BERLIN, GapPolicy.SKIP, within), "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                .isEmpty();
        for (var policy : GapPolicy.values()) {
            assertThat(spans(hours(BERLIN, policy, across), "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                    .containsExactly(span("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")); // 03:00 to 04:00
        }
    }

    @Test
    void anHourThatComesTwiceIsTheFirst() { // R-APT-7: 25 October 2026, 02:00 to 03:00
        var twice = hours(BERLIN, GapPolicy.SHIFT, window(DayOfWeek.SUNDAY, "02:15", "02:45"));
        var night = hours(BERLIN, GapPolicy.SHIFT, window(DayOfWeek.SATURDAY, "22:00", "06:00"));

        assertThat(spans(twice, "2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly(span("2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z"));
        assertThat(spans(night, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .containsExactly(span("2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z")); // nine hours
    }

    @Test
    void arrangementsHoldFromADayToADay() { // R-APT-6
        var monday = window(DayOfWeek.MONDAY, "09:00", "10:00");
        var july = new DatePeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 20));
        var hours = new OpenHours(Calendar.of(ZoneId.of("Asia/Kolkata"), Availability.weekly(july, List.of(monday))));

        assertThat(spans(hours, "2026-06-01T00:00:00Z", "2026-08-30T00:00:00Z"))
                .extracting(Span::start)
                .containsExactly(Instant.parse("2026-07-06T03:30:00Z"), Instant.parse("2026-07-13T03:30:00Z"));
    }

    @Test
    void aRuleOfTheCalendarStandardSaysWhichDays() { // RFC 5545
        var second = new RecurringWindow(
                LocalDateTime.of(2026, 1, 13, 14, 0), "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20260601T000000", 90);
        var hours = new OpenHours(Calendar.of(BERLIN, Availability.recurring(ALWAYS, List.of(second))));

        assertThat(spans(hours, "2026-01-20T00:00:00Z", "2027-01-01T00:00:00Z"))
                .extracting(Span::start)
                .containsExactly(
                        Instant.parse("2026-02-10T13:00:00Z"),
                        Instant.parse("2026-03-10T13:00:00Z"),
                        Instant.parse("2026-04-14T12:00:00Z"),
                        Instant.parse("2026-05-12T12:00:00Z"));
    }

    @Test
    void aRuleThatIsCountedEndsWhenItsCountIsOver() {
        var thrice = new RecurringWindow(LocalDateTime.of(2026, 1, 1, 8, 0), "FREQ=DAILY;COUNT=3", 60);
        var hours = new OpenHours(Calendar.of(BERLIN, Availability.recurring(ALWAYS, List.of(thrice))));

        assertThat(spans(hours, "2026-01-03T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly(span("2026-01-03T07:00:00Z", "2026-01-03T08:00:00Z"));
    }

    @Test
    void aRuleOfHoursOrNoneIsRefused() {
        for (var rule : List.of("FREQ=HOURLY", "every day", "FREQ=SECONDLY;COUNT=9", "")) {
            assertThatThrownBy(() -> new RecurringWindow(LocalDateTime.of(2026, 1, 1, 8, 0), rule, 60))
                    .isInstanceOf(InvalidCommandException.class)
                    .hasMessageContaining("rule");
        }
    }

    @Test
    void whatIsNotInOnePlaceIsInNone() {
        var here = new LocationId(new UUID(1, 1));
        var there = new LocationId(new UUID(1, 2));
        var morning = Availability.weekly(ALWAYS, List.of(window(DayOfWeek.MONDAY, "09:00", "12:00")));
        var noon = Availability.weekly(ALWAYS, List.of(window(DayOfWeek.MONDAY, "12:00", "15:00")));
        var hours = new OpenHours(Calendar.of(ZoneId.of("UTC"), morning.at(here), noon.at(there)));

        assertThat(hours.contains(span("2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z"), here))
                .isTrue();
        assertThat(hours.contains(span("2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z"), there))
                .isFalse();
        assertThat(hours.contains(span("2026-03-02T11:30:00Z", "2026-03-02T12:30:00Z"), null))
                .isFalse();
        var anywhere = new OpenHours(Calendar.of(ZoneId.of("UTC"), morning, noon));
        assertThat(anywhere.contains(span("2026-03-02T11:30:00Z", "2026-03-02T12:30:00Z"), null))
                .isTrue();
        assertThat(anywhere.contains(span("2026-03-02T11:30:00Z", "2026-03-02T12:30:00Z"), there))
                .isTrue();
    }

    private static OpenHours hours(ZoneId zone, GapPolicy gaps, WeeklyWindow... windows) {
        return new OpenHours(new Calendar(zone, gaps, List.of(Availability.weekly(ALWAYS, List.of(windows)))));
    }

    private static WeeklyWindow window(DayOfWeek day, String from, String to) {
        return new WeeklyWindow(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static List<Span> spans(OpenHours hours, String from, String to) {
        return hours.within(span(from, to)).stream().map(OpenSpan::span).toList();
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
