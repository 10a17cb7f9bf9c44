package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of half-open days, tried on a short month where periods often meet. */
class DatePeriodProperties {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Property(tries = 200)
    void overlapAndAbutmentAreSymmetric(@ForAll("periods") DatePeriod one, @ForAll("periods") DatePeriod other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
        assertThat(one.abuts(other)).isEqualTo(other.abuts(one));
        assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
    }

    @Property(tries = 300)
    void periodsOverlapWhenADayIsInBoth(@ForAll("periods") DatePeriod one, @ForAll("periods") DatePeriod other) {
        assertThat(one.overlaps(other)).isEqualTo(days().anyMatch(day -> one.contains(day) && other.contains(day)));
    }

    @Property(tries = 300)
    void theIntersectionHasExactlyTheDaysInBoth(
            @ForAll("periods") DatePeriod one, @ForAll("periods") DatePeriod other) {
        var both = one.intersection(other);

        assertThat(days()).allSatisfy(day -> assertThat(
                        both.filter(period -> period.contains(day)).isPresent())
                .isEqualTo(one.contains(day) && other.contains(day)));
    }

    @Property(tries = 300)
    void abuttingPeriodsNeverOverlap(@ForAll("periods") DatePeriod one, @ForAll("periods") DatePeriod other) {
        assertThat(one.abuts(other) && one.overlaps(other)).isFalse();
    }

    @Property(tries = 200)
    void aPeriodCutInTwoLosesNoDay(@ForAll("periods") DatePeriod whole, @ForAll("cuts") LocalDate cut) {
        Assume.that(whole.contains(cut) && !cut.equals(whole.from()));
        var before = whole.endingAt(cut);
        var after = new DatePeriod(cut, whole.until());

        assertThat(before.abuts(after)).isTrue();
        assertThat(days()).allSatisfy(day -> assertThat(before.contains(day) ^ after.contains(day))
                .isEqualTo(whole.contains(day)));
    }

    @Property(tries = 200)
    void theStartIsInsideAndTheEndIsNot(@ForAll("periods") DatePeriod period) {
        var end = period.until();

        assertThat(period.contains(period.from())).isTrue();
        assertThat(end != null && period.contains(end)).isFalse();
    }

    @Property(tries = 200)
    void theDaysLeadFromTheFirstToTheEnd(@ForAll("periods") DatePeriod period) {
        assertThat(period.days().map(period.from()::plusDays).orElse(null)).isEqualTo(period.until());
        assertThat(period.days().orElse(1L)).isPositive();
    }

    @Property(tries = 200)
    void aPeriodHasAsManyDaysAsItContains(@ForAll("periods") DatePeriod period) {
        period.days()
                .ifPresent(count -> assertThat(days().filter(period::contains)).hasSize(count.intValue()));
    }

    @Property(tries = 100)
    void aPeriodOverlapsItself(@ForAll("periods") DatePeriod period) {
        assertThat(period.intersection(period)).contains(period);
    }

    @Provide
    Arbitrary<DatePeriod> periods() {
        var lengths = Arbitraries.longs().between(1, 10).injectNull(0.2);
        return Combinators.combine(cuts(), lengths)
                .as((start, length) -> new DatePeriod(start, length == null ? null : start.plusDays(length)));
    }

    @Provide
    Arbitrary<LocalDate> cuts() {
        return Arbitraries.longs().between(0, 20).map(MARCH::plusDays);
    }

    private static Stream<LocalDate> days() {
        return LongStream.range(-1, 32).mapToObj(MARCH::plusDays);
    }
}
