package health.erp.lab.interval;

import static health.erp.lab.interval.AdministrativeGender.FEMALE;
import static health.erp.lab.interval.AdministrativeGender.MALE;
import static health.erp.lab.interval.AdministrativeGender.OTHER;
import static health.erp.lab.interval.AdministrativeGender.UNKNOWN;
import static health.erp.lab.interval.IntervalCategory.CRITICAL;
import static health.erp.lab.interval.IntervalCategory.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 3.3: one interval or none, at the moment the specimen was taken. */
class IntervalSetTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);

    @Test
    void ageIsCountedByTheCalendarAndEndsBeforeTheNextBegins() {
        var intervals = set(
                aged("newborn", Age.BIRTH, Age.days(28)),
                aged("infant", Age.days(28), Age.years(1)),
                aged("child", Age.years(1), null));
        var born = LocalDate.of(2024, 2, 29);

        assertThat(chosen(intervals, born, born.plusDays(27).atTime(23, 59))).contains("newborn");
        assertThat(chosen(intervals, born, born.plusDays(28).atStartOfDay())).contains("infant");
        assertThat(chosen(intervals, born, LocalDateTime.of(2025, 2, 27, 23, 59)))
                .contains("infant");
        assertThat(chosen(intervals, born, LocalDateTime.of(2025, 2, 28, 0, 0))).contains("child");
    }

    @Test
    void anAdultOfEighteenTodayIsOneThoughThereWereLeapYears() {
        var intervals = set(aged("minor", Age.BIRTH, Age.years(18)), aged("adult", Age.years(18), null));

        assertThat(chosen(intervals, LocalDate.of(2008, 3, 1), LocalDateTime.of(2026, 3, 1, 0, 0)))
                .contains("adult");
        assertThat(chosen(intervals, LocalDate.of(2008, 3, 2), LocalDateTime.of(2026, 3, 1, 23, 59)))
                .contains("minor");
    }

    @Test
    void aNewbornIsCountedInHoursIfTheMinuteOfBirthIsKnown() {
        var intervals =
                set(aged("first day", Age.BIRTH, Age.hours(24)), aged("second day", Age.hours(24), Age.hours(48)));
        var birth = new Birth(LocalDate.of(2026, 2, 27), LocalTime.of(22, 0));

        assertThat(chosen(intervals, Sampling.of(LocalDateTime.of(2026, 2, 28, 21, 59), birth, FEMALE)))
                .contains("first day");
        assertThat(chosen(intervals, Sampling.of(LocalDateTime.of(2026, 2, 28, 22, 0), birth, FEMALE)))
                .contains("second day");
    }

    @Test
    void withoutTheHourOfBirthOnlyWhatHoldsForEveryHourHolds() {
        var intervals =
                set(aged("first day", Age.BIRTH, Age.hours(24)), aged("second day", Age.hours(24), Age.hours(48)));
        var birth = Birth.on(LocalDate.of(2026, 2, 27));

        assertThat(chosen(intervals, Sampling.of(LocalDateTime.of(2026, 2, 27, 23, 0), birth, MALE)))
                .contains("first day");
        assertThat(chosen(intervals, Sampling.of(LocalDateTime.of(2026, 2, 28, 12, 0), birth, MALE)))
                .isEmpty();
        assertThat(chosen(intervals, Sampling.of(LocalDateTime.of(2026, 3, 1, 0, 0), birth, MALE)))
                .isEmpty();
    }

    @Test
    void theMoreSpecificIntervalWins() {
        var all = AgeSpan.from(Age.BIRTH);
        var intervals = set(
                of("any", Setting.ANY, Whom.EVERYBODY),
                of("women", Setting.ANY, Whom.aged(FEMALE, all)),
                of("trimester 2", Setting.ANY, new Whom(GestationSpan.weeks(14, 28), null, null, null)),
                of("by method", new Setting(null, "IFCC", null), Whom.EVERYBODY),
                of("of the site", new Setting("north", null, null), Whom.EVERYBODY));
        var woman = Sampling.of(NOON, Birth.on(LocalDate.of(1990, 1, 1)), FEMALE);

        assertThat(chosen(intervals, Sampling.of(NOON, null, MALE))).contains("any");
        assertThat(chosen(intervals, woman)).contains("women");
        assertThat(chosen(intervals, woman.withGestation(98))).contains("trimester 2");
        assertThat(chosen(intervals, woman.withGestation(196))).contains("women");
        assertThat(chosen(intervals, woman.withGestation(98).in(new Setting(null, "IFCC", "serum"))))
                .contains("by method");
        assertThat(chosen(intervals, woman.in(new Setting("north", "IFCC", null))))
                .contains("of the site");
    }

    @Test
    void whoseGenderOrBirthIsNotKnownHasOnlyWhatHoldsForAll() {
        var intervals = set(
                of("women", Setting.ANY, Whom.aged(FEMALE, AgeSpan.from(Age.BIRTH))),
                of("men", Setting.ANY, Whom.aged(MALE, AgeSpan.from(Age.BIRTH))));
        var birth = Birth.on(LocalDate.of(1990, 1, 1));

        assertThat(chosen(intervals, Sampling.of(NOON, birth, UNKNOWN))).isEmpty();
        assertThat(chosen(intervals, Sampling.of(NOON, birth, OTHER))).isEmpty();
        assertThat(chosen(intervals, Sampling.of(NOON, null, FEMALE))).isEmpty();
        assertThat(intervals.select(CRITICAL, Sampling.of(NOON, birth, FEMALE))).isEmpty();
    }

    @Test
    void aPhaseOfTheCycleHasItsOwn() {
        var luteal = of("luteal", Setting.ANY, new Whom(null, FEMALE, null, "luteal"));
        var intervals = set(luteal, of("any", Setting.ANY, Whom.EVERYBODY));
        var woman = Sampling.of(NOON, null, FEMALE);

        assertThat(chosen(intervals, woman.under("luteal"))).contains("luteal");
        assertThat(chosen(intervals, woman)).contains("any");
    }

    @Test
    void intervalsBetweenWhichNothingDecidesAreNotPublished() {
        assertThatThrownBy(() -> set(aged("a", Age.BIRTH, Age.years(18)), aged("b", Age.years(17), null)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("(a) and (b)");
        // 30 days and a month are not the same for a child born in February
        assertThatThrownBy(() -> set(aged("a", Age.BIRTH, Age.days(30)), aged("b", Age.months(1), null)))
                .hasMessageContaining("neither is more specific");
        assertThatThrownBy(() -> set(aged("a", Age.BIRTH, Age.hours(48)), aged("b", Age.days(2), null)))
                .hasMessageContaining("written in the same way");
        assertThatThrownBy(() -> set(aged("a", Age.BIRTH, null), aged("a", Age.BIRTH, null)))
                .hasMessageContaining("twice");
    }

    @Test
    void whatCannotBeTheSamePatientMayBePublished() {
        var intervals = set(
                aged("to 28 days", Age.BIRTH, Age.days(28)),
                aged("from a month", Age.months(1), Age.months(12)),
                aged("from a year", Age.years(1), null),
                of("serum", new Setting(null, null, "serum"), Whom.aged(null, AgeSpan.from(Age.BIRTH))));

        assertThat(intervals.intervals()).hasSize(4);
    }

    @Test
    void tellsForWhomThereIsNone() {
        var intervals = set(
                of("girls", Setting.ANY, Whom.aged(FEMALE, new AgeSpan(Age.BIRTH, Age.years(18)))),
                of("women", Setting.ANY, Whom.aged(FEMALE, AgeSpan.from(Age.years(19)))),
                of("men", Setting.ANY, Whom.aged(MALE, AgeSpan.from(Age.BIRTH))));

        var gaps = intervals.gaps(REFERENCE, Setting.ANY);

        assertThat(gaps)
                .contains(
                        new Gap(Age.years(18), Age.years(19), FEMALE, null),
                        new Gap(Age.BIRTH, IntervalSet.OLDEST, OTHER, null),
                        new Gap(Age.BIRTH, IntervalSet.OLDEST, UNKNOWN, null))
                .noneMatch(gap -> gap.gender() == MALE);
    }

    @Test
    void tellsInWhichWeeksOfGestationThereIsNone() {
        var intervals = set(
                of("third", Setting.ANY, new Whom(GestationSpan.weeks(28, 44), null, null, null)),
                of("first", Setting.ANY, new Whom(GestationSpan.weeks(0, 14), null, null, null)));

        assertThat(intervals.gaps(REFERENCE, Setting.ANY))
                .noneMatch(gap -> gap.gender() == MALE && gap.gestation() != null)
                .filteredOn(gap -> gap.gender() == FEMALE && gap.gestation() != null)
                .containsExactly(new Gap(Age.BIRTH, IntervalSet.OLDEST, FEMALE, GestationSpan.weeks(14, 28)));
    }

    @Test
    void anAgeSpanEndsAfterItBegins() {
        assertThatThrownBy(() -> new AgeSpan(Age.years(2), Age.months(24))).hasMessageContaining("before");
        assertThatThrownBy(() -> new AgeSpan(Age.months(1), Age.days(30))).hasMessageContaining("before");
        assertThatThrownBy(() -> new Age(1, 1, 0)).hasMessageContaining("one of them");
    }

    private static Optional<String> chosen(IntervalSet intervals, LocalDate born, LocalDateTime at) {
        return chosen(intervals, Sampling.of(at, Birth.on(born), UNKNOWN));
    }

    private static Optional<String> chosen(IntervalSet intervals, Sampling sampling) {
        return intervals.select(REFERENCE, sampling).map(QualifiedInterval::code);
    }

    private static QualifiedInterval aged(String code, Age from, @Nullable Age until) {
        return of(code, Setting.ANY, Whom.aged(null, new AgeSpan(from, until)));
    }

    private static QualifiedInterval of(String code, Setting setting, Whom whom) {
        return new QualifiedInterval(code, REFERENCE, setting, whom, Span.between("1", "2"));
    }

    private static IntervalSet set(QualifiedInterval... intervals) {
        return new IntervalSet(Unit.of("mmol/L"), List.of(intervals));
    }
}
