package health.erp.lab.interval;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.RuleException;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** 3.3: what is published leaves no choice to chance; an age is never "never after" another wrongly. */
class IntervalSetProperties {
    @Property
    void nobodyFallsIntoTwoPublishedIntervalsOfTheSameSpecificity(
            @ForAll("intervals") List<QualifiedInterval> drafts, @ForAll("samplings") Sampling sampling) {
        var published = published(drafts);

        var holding = published.intervals().stream()
                .filter(interval -> interval.admits(sampling))
                .map(QualifiedInterval::specificity)
                .toList();

        Statistics.label("hold at once").collect(Math.min(holding.size(), 2));
        assertThat(holding).doesNotHaveDuplicates();
    }

    @Property(tries = 2000)
    void anAgeThatIsNeverAfterAnotherIsNotAfterItForThisChild(
            @ForAll("ages") Age one, @ForAll("ages") Age other, @ForAll("births") Birth birth) {
        if (one.isNeverAfter(other)) {
            assertThat(one.reachedAt(birth, birth.earliest()))
                    .isBeforeOrEqualTo(other.reachedAt(birth, birth.earliest()));
        }
    }

    @Property
    void ageCutIntoPiecesHasAnIntervalForEverybodyAndAGapWhereAPieceIsMissing(
            @ForAll @Size(min = 1, max = 5) @UniqueElements List<@IntRange(min = 1, max = 1439) Integer> months,
            @ForAll("samplings") Sampling sampling,
            @ForAll @IntRange(min = 0, max = 4) int missing) {
        var cuts = months.stream().sorted().map(Age::months).toList();
        var pieces = new ArrayList<QualifiedInterval>();
        pieces.add(piece(Age.BIRTH, cuts.get(0)));
        for (var i = 0; i < cuts.size(); i++) {
            pieces.add(piece(cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : null));
        }
        var whole = new IntervalSet(Unit.ONE, pieces);

        assertThat(whole.gaps(IntervalCategory.REFERENCE, Setting.ANY)).isEmpty();
        assertThat(whole.select(IntervalCategory.REFERENCE, sampling)).isPresent();

        var taken = pieces.remove(missing % pieces.size()).whom().age();
        var until = taken == null || taken.until() == null ? IntervalSet.OLDEST : taken.until();
        assertThat(new IntervalSet(Unit.ONE, pieces).gaps(IntervalCategory.REFERENCE, Setting.ANY))
                .isNotEmpty()
                .allMatch(gap -> taken != null
                        && gap.from().equals(taken.from())
                        && gap.until().equals(until));
    }

    private static QualifiedInterval piece(Age from, @Nullable Age until) {
        var whom = Whom.aged(null, new AgeSpan(from, until));
        return new QualifiedInterval(
                from.toString(), IntervalCategory.REFERENCE, Setting.ANY, whom, Span.between("1", "2"));
    }

    private static IntervalSet published(List<QualifiedInterval> drafts) {
        var kept = new ArrayList<QualifiedInterval>();
        for (var draft : drafts) {
            kept.add(draft);
            try {
                new IntervalSet(Unit.ONE, kept);
            } catch (RuleException ambiguous) {
                kept.remove(draft);
            }
        }
        return new IntervalSet(Unit.ONE, kept);
    }

    @Provide
    Arbitrary<List<QualifiedInterval>> intervals() {
        var genders = Arbitraries.of(AdministrativeGender.MALE, AdministrativeGender.FEMALE)
                .injectNull(0.6);
        var gestations = Arbitraries.of(GestationSpan.weeks(0, 14), GestationSpan.weeks(10, 28))
                .injectNull(0.8);
        var spans = Combinators.combine(ages(), ages())
                .as((a, b) -> !a.equals(b) && a.isNeverAfter(b) ? new AgeSpan(a, b) : AgeSpan.from(a))
                .injectNull(0.3);
        var codes = Arbitraries.strings().alpha().ofLength(8);
        var settings = Arbitraries.of(Setting.ANY, Setting.ANY, new Setting(null, "IFCC", null));
        return Combinators.combine(codes, settings, genders, spans, gestations)
                .as((code, setting, gender, age, gestation) -> new QualifiedInterval(
                        code,
                        IntervalCategory.REFERENCE,
                        setting,
                        new Whom(gestation, gender, age, null),
                        Span.between("1", "2")))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Age> ages() {
        return Arbitraries.of(
                Age.BIRTH,
                Age.hours(24),
                Age.hours(48),
                Age.hours(72),
                Age.days(1),
                Age.days(2),
                Age.days(27),
                Age.days(28),
                Age.days(30),
                Age.days(31),
                Age.days(365),
                Age.days(366),
                Age.months(1),
                Age.months(12),
                Age.years(2),
                Age.years(18),
                Age.years(60));
    }

    @Provide
    Arbitrary<Birth> births() {
        var days = Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1920, 1, 1)::plusDays);
        var leap = Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 1, 31), LocalDate.of(2023, 12, 31));
        var minutes = Arbitraries.of(LocalTime.MIN, LocalTime.NOON, LocalTime.of(23, 59))
                .injectNull(0.3);
        return Combinators.combine(Arbitraries.oneOf(days, leap), minutes).as(Birth::new);
    }

    @Provide
    Arbitrary<Sampling> samplings() {
        var hours = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24 * 400),
                Arbitraries.integers().between(0, 24 * 365 * 90));
        var genders = Arbitraries.of(AdministrativeGender.class);
        var gestations = Arbitraries.integers().between(0, 300).injectNull(0.7);
        var settings = Arbitraries.of(Setting.ANY, new Setting(null, "IFCC", null));
        return Combinators.combine(births(), hours, genders, gestations, settings)
                .as((birth, hour, gender, day, setting) -> Sampling.of(
                                birth.date().atStartOfDay().plusHours(hour), birth, gender)
                        .withGestation(gender == AdministrativeGender.MALE ? null : day)
                        .in(setting));
    }
}
