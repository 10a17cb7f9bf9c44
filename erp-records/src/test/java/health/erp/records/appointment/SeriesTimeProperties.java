package health.erp.records.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A series is by the clock on the wall, wherever and however clocks are put. R-APT-7, R-APT-11 */
class SeriesTimeProperties {
    private static final UUID ANY = new UUID(7, 7);
    private static final int TIMES = 30;
    private static final List<String> ZONES = List.of(
            "Asia/Kolkata",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe", // by half an hour
            "America/St_Johns",
            "Africa/Casablanca", // back for Ramadan
            "Asia/Kathmandu",
            "UTC");

    @Property(tries = 300)
    void itIsAlwaysAtTheSameTimeOfDay(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day, @ForAll("times") LocalTime time) {
        var series = daily(zone, day, time);

        assertThat(series.recurrences()).hasSize(TIMES).allSatisfy(recurrence -> {
            assertThat(recurrence.toLocalTime()).isEqualTo(time);
            var shown = shown(series, recurrence);
            var change = zone.getRules().getTransition(recurrence);
            var left = change != null && change.isGap() ? change.getDuration() : Duration.ZERO;
            assertThat(shown).isEqualTo(recurrence.plus(left));
        });
    }

    /** Of a time the clock shows twice the first counts. */
    @Property(tries = 300)
    void itIsTheEarlierOfTwo(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day, @ForAll("times") LocalTime time) {
        var series = daily(zone, day, time);

        assertThat(series.recurrences()).allSatisfy(recurrence -> {
            var begins = series.planned(recurrence, series.terms()).start();
            assertThat(zone.getRules().getValidOffsets(recurrence).stream()
                            .map(offset -> recurrence.toInstant(offset))
                            .filter(begins::isAfter))
                    .isEmpty();
        });
    }

    @Property(tries = 300)
    void movedItIsAlwaysAsMuchLaterByTheClock(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll("times") LocalTime time,
            @ForAll("times") LocalTime to) {
        var series = daily(zone, day, time);
        var terms = series.terms();
        series.revise(
                new SeriesTerms(Duration.between(time, to).plusDays(1), 30, terms.resources(), null), Instant.EPOCH);

        assertThat(series.recurrences()).hasSize(TIMES).allSatisfy(recurrence -> {
            assertThat(recurrence.toLocalTime()).isEqualTo(time);
            var wanted = recurrence.toLocalDate().plusDays(1).atTime(to);
            if (!zone.getRules().getValidOffsets(wanted).isEmpty()) {
                assertThat(shown(series, recurrence)).isEqualTo(wanted);
            }
        });
    }

    @Property(tries = 200)
    void splitTheTwoHaveWhatTheOneHad(
            @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day, @ForAll("times") LocalTime time) {
        var series = daily(zone, day, time);
        var all = series.recurrences();
        var at = all.get(day.getDayOfMonth() % (TIMES - 1) + 1);

        var rest = series.split(new SeriesId(new UUID(8, 8)), at, Instant.EPOCH);

        assertThat(Stream.concat(series.recurrences().stream(), rest.recurrences().stream()))
                .containsExactlyElementsOf(all);
        assertThat(rest.recurrences().get(0)).isEqualTo(at);
        assertThat(rest.getSplitFrom()).isEqualTo(series.getId());
    }

    private static LocalDateTime shown(AppointmentSeries series, LocalDateTime recurrence) {
        return series.clock(series.planned(recurrence, series.terms()).start());
    }

    private static AppointmentSeries daily(ZoneId zone, LocalDate day, LocalTime time) {
        Assume.that(zone.getRules().getValidOffsets(day.atTime(time)).size() == 1);
        var command = new BookSeries(
                new PatientId(ANY),
                new ServiceId(ANY),
                List.of(new ResourceId(ANY)),
                day.atTime(time).atZone(zone).toInstant(),
                "FREQ=DAILY;COUNT=" + TIMES,
                zone,
                null,
                null,
                null,
                Completeness.ALL_OR_NOTHING);
        var series = new AppointmentSeries(new SeriesId(ANY), command, zone, 30, Instant.EPOCH);
        series.mustBeInOrder();
        return series;
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    /** A week or more before clocks are put somewhere, or any day. */
    @Provide
    Arbitrary<LocalDate> days() {
        var any = Arbitraries.integers().between(0, 3000).map(n -> LocalDate.of(2020, 1, 1)
                .plusDays(n));
        var changes = ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> Stream.iterate(
                                zone.getRules().nextTransition(Instant.parse("2020-01-01T00:00:00Z")),
                                change -> change != null
                                        && change.getInstant().isBefore(Instant.parse("2028-01-01T00:00:00Z")),
                                change -> zone.getRules().nextTransition(change.getInstant()))
                        .map(change -> change.getDateTimeBefore().toLocalDate().minusDays(9)))
                .distinct()
                .toList();
        return Arbitraries.oneOf(any, Arbitraries.of(changes));
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 95).map(q -> LocalTime.ofSecondOfDay(q * 900L));
    }
}
