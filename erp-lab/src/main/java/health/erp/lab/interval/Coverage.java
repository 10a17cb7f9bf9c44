package health.erp.lab.interval;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for patients of no interval: over every age, gender and week of gestation at which something may change. */
record Coverage(IntervalSet set, IntervalCategory category, Setting setting) {
    // of all births one is enough, since ages that do not depend on it are told apart before
    private static final Birth SOMEBODY = new Birth(LocalDate.of(2001, 1, 1), LocalTime.MIN);

    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (var gender : AdministrativeGender.values()) {
            along(gender, null, gaps);
            if (gender != AdministrativeGender.MALE) {
                gestations().forEach(gestation -> along(gender, gestation, gaps));
            }
        }
        return List.copyOf(gaps);
    }

    private void along(AdministrativeGender gender, @Nullable GestationSpan gestation, List<Gap> gaps) {
        var ages = ages();
        Age open = null;
        for (var age : ages) {
            var covered = age.equals(IntervalSet.OLDEST) || isCovered(age, gender, gestation);
            if (!covered && open == null) {
                open = age;
            } else if (covered && open != null) {
                gaps.add(new Gap(open, age, gender, gestation));
                open = null;
            }
        }
    }

    private boolean isCovered(Age age, AdministrativeGender gender, @Nullable GestationSpan gestation) {
        var moment = age.reachedAt(SOMEBODY, SOMEBODY.earliest());
        var day = gestation == null ? null : gestation.fromDay();
        var sampling = new Sampling(moment, SOMEBODY, gender, day, null, setting);
        return set.select(category, sampling).isPresent();
    }

    private List<Age> ages() {
        var limits = set.intervals().stream()
                .map(interval -> interval.whom().age())
                .filter(Objects::nonNull)
                .flatMap(span -> Stream.of(span.from(), span.until() == null ? IntervalSet.OLDEST : span.until()));
        return Stream.concat(Stream.of(Age.BIRTH, IntervalSet.OLDEST), limits)
                .distinct()
                .filter(age -> age.isNeverAfter(IntervalSet.OLDEST))
                .sorted(Comparator.comparing(age -> age.reachedAt(SOMEBODY, SOMEBODY.earliest())))
                .toList();
    }

    private List<GestationSpan> gestations() {
        var days = set.intervals().stream()
                .map(interval -> interval.whom().gestation())
                .filter(Objects::nonNull)
                .flatMap(span -> Stream.of(span.fromDay(), span.untilDay()));
        var limits = Stream.concat(Stream.of(0, GestationSpan.TERM_LIMIT), days)
                .distinct()
                .sorted()
                .toList();
        return Stream.iterate(1, i -> i < limits.size(), i -> i + 1)
                .map(i -> new GestationSpan(limits.get(i - 1), limits.get(i)))
                .toList();
    }
}
