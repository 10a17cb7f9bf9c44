package health.erp.records.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.value.DatePeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds wherever and however clocks are put. R-APT-7 */
class OpenHoursProperties {
    private static final List<String> ZONES = List.of(
            "Asia/Kolkata",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe", // by half an hour
            "America/St_Johns",
            "Africa/Casablanca", // back for Ramadan
            "Pacific/Apia", // skipped 30 December 2011
            "Asia/Kathmandu",
            "UTC");

    @Property(tries = 400)
    void anInstantIsInTheHoursIfAClockOnTheWallIs(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime to,
            @ForAll("moments") Duration since) {
        var hours = new OpenHours(weekly(zone, GapPolicy.SKIP, day, from, to));
        var moment = day.atStartOfDay(zone).toInstant().plus(since);
        var local = moment.atZone(zone).toLocalDateTime();
        var start = day.atTime(from);
        var end = (to.isAfter(from) ? day : day.plusDays(1)).atTime(to);
        var offsets = zone.getRules().getValidOffsets(local);
        var isSecond = offsets.size() == 2 && moment.atZone(zone).getOffset().equals(offsets.get(1));

        var isOpen = hours.within(new Span(moment, moment.plusNanos(1000))).stream()
                .anyMatch(open -> !moment.isBefore(open.span().start())
                        && moment.isBefore(open.span().end()));

        var showsOpen = !local.isBefore(start) && local.isBefore(end);
        if (!isSecond) { // of a time shown twice the first counts; hours may still end in the second
            assertThat(isOpen).as("%s in %s", local, zone).isEqualTo(showsOpen);
        }
    }

    @Property(tries = 400)
    void hoursThatAreShiftedOrSkippedDifferInNothingElse(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime to) {
        var around = new Span(
                day.minusDays(1).atStartOfDay(zone).toInstant(),
                day.plusDays(3).atStartOfDay(zone).toInstant());

        var shifted = new OpenHours(weekly(zone, GapPolicy.SHIFT, day, from, to)).within(around);
        var skipped = new OpenHours(weekly(zone, GapPolicy.SKIP, day, from, to)).within(around);

        assertThat(shifted).containsAll(skipped);
        assertThat(shifted.size() - skipped.size()).isBetween(0, 1);
        assertThat(shifted).allSatisfy(open -> assertThat(open.span().length()).isPositive());
        if (shifted.size() > skipped.size()) { // the whole of it in the hour left out
            var moved = shifted.get(0).span();
            assertThat(moved.length()).isEqualTo(Duration.between(from, to));
            assertThat(zone.getRules().getValidOffsets(day.atTime(from))).isEmpty();
        }
    }

    @Property(tries = 200)
    void whateverIsAskedTheSameHoursAreTheSame(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime to,
            @ForAll("moments") Duration since) {
        var hours = new OpenHours(weekly(zone, GapPolicy.SHIFT, day, from, to));
        var start = day.minusDays(2).atStartOfDay(zone).toInstant();
        var middle = start.plus(since);
        var end = start.plus(Duration.ofDays(6));

        var whole = hours.within(new Span(start, end));
        var halves = new LinkedHashSet<>(hours.within(new Span(start, middle)));
        halves.addAll(hours.within(new Span(middle, end)));

        assertThat(halves).containsExactlyInAnyOrderElementsOf(whole);
    }

    private static Calendar weekly(ZoneId zone, GapPolicy gaps, LocalDate day, LocalTime from, LocalTime to) {
        var week = new DatePeriod(day, day.plusDays(1));
        DayOfWeek which = day.getDayOfWeek();
        return new Calendar(zone, gaps, List.of(Availability.weekly(week, List.of(new WeeklyWindow(which, from, to)))));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    /** Half of them days on which somewhere the clock is put. */
    @Provide
    Arbitrary<LocalDate> days() {
        var any = Arbitraries.integers().between(0, 6000).map(n -> LocalDate.of(2011, 1, 1)
                .plusDays(n));
        var changes = ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> Stream.iterate(
                                zone.getRules().nextTransition(Instant.parse("2011-01-01T00:00:00Z")),
                                change -> change != null
                                        && change.getInstant().isBefore(Instant.parse("2027-01-01T00:00:00Z")),
                                change -> zone.getRules().nextTransition(change.getInstant()))
                        .map(change -> change.getDateTimeBefore().toLocalDate()))
                .distinct()
                .toList();
        return Arbitraries.oneOf(any, Arbitraries.of(changes));
    }

    @Provide
    Arbitrary<LocalTime> times() {
        var any = Arbitraries.integers().between(0, 95).map(q -> LocalTime.ofSecondOfDay(q * 900L));
        var early = Arbitraries.integers().between(0, 16).map(q -> LocalTime.ofSecondOfDay(q * 900L));
        return Arbitraries.oneOf(any, early);
    }

    @Provide
    Arbitrary<Duration> moments() {
        return Arbitraries.integers().between(1, 2 * 96 - 1).map(q -> Duration.ofMinutes(q * 15L));
    }
}
