package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of half-open time, tried on a short afternoon where periods often meet. */
class PeriodProperties {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Property(tries = 200)
    void overlapAndAbutmentAreSymmetric(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
        assertThat(one.abuts(other)).isEqualTo(other.abuts(one));
        assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
    }

    @Property(tries = 300)
    void periodsOverlapWhenAMomentIsInBoth(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.overlaps(other))
                .isEqualTo(moments().anyMatch(moment -> one.contains(moment) && other.contains(moment)));
    }

    @Property(tries = 300)
    void theIntersectionHasExactlyTheMomentsInBoth(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        var both = one.intersection(other);

        assertThat(moments()).allSatisfy(moment -> assertThat(
                        both.filter(period -> period.contains(moment)).isPresent())
                .isEqualTo(one.contains(moment) && other.contains(moment)));
    }

    @Property(tries = 300)
    void abuttingPeriodsNeverOverlap(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.abuts(other) && one.overlaps(other)).isFalse();
    }

    @Property(tries = 200)
    void aPeriodCutInTwoLosesNoMoment(@ForAll("periods") Period whole, @ForAll("cuts") Instant cut) {
        Assume.that(whole.contains(cut) && !cut.equals(whole.start()));
        var before = whole.endingAt(cut);
        var after = new Period(cut, whole.end());

        assertThat(before.abuts(after)).isTrue();
        assertThat(moments()).allSatisfy(moment -> assertThat(before.contains(moment) ^ after.contains(moment))
                .isEqualTo(whole.contains(moment)));
    }

    @Property(tries = 200)
    void theStartIsInsideAndTheEndIsNot(@ForAll("periods") Period period) {
        var end = period.end();

        assertThat(period.contains(period.start())).isTrue();
        assertThat(end != null && period.contains(end)).isFalse();
    }

    @Property(tries = 200)
    void theDurationLeadsFromTheStartToTheEnd(@ForAll("periods") Period period) {
        assertThat(period.duration().map(period.start()::plus).orElse(null)).isEqualTo(period.end());
        assertThat(period.duration().orElse(Duration.ofNanos(1))).isPositive();
    }

    @Property(tries = 100)
    void aPeriodOverlapsItself(@ForAll("periods") Period period) {
        assertThat(period.intersection(period)).contains(period);
    }

    @Provide
    Arbitrary<Period> periods() {
        var lengths = Arbitraries.longs().between(1, 10).injectNull(0.2);
        return Combinators.combine(cuts(), lengths)
                .as((start, length) -> new Period(start, length == null ? null : start.plusSeconds(length)));
    }

    @Provide
    Arbitrary<Instant> cuts() {
        return Arbitraries.longs().between(0, 20).map(NOON::plusSeconds);
    }

    private static Stream<Instant> moments() {
        return LongStream.range(-1, 32).mapToObj(NOON::plusSeconds);
    }
}
