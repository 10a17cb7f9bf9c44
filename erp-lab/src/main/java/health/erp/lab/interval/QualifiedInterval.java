package health.erp.lab.interval;

import health.erp.lab.value.Span;
import java.util.Objects;
import java.util.stream.Stream;

/** One interval of a test and for whom it holds. FHIR ObservationDefinition.qualifiedInterval. */
public record QualifiedInterval(String code, IntervalCategory category, Setting setting, Whom whom, Span range) {
    public QualifiedInterval {
        if (code.isBlank()) {
            throw new IllegalArgumentException("An interval needs a code, so that a result can name it.");
        }
    }

    boolean admits(Sampling sampling) {
        return setting.admits(sampling.setting()) && whom.admits(sampling);
    }

    boolean mayOverlap(QualifiedInterval other) {
        return category == other.category && setting.mayOverlap(other.setting) && whom.mayOverlap(other.whom);
    }

    /**
     * What it says of whom it is for, most telling first, as digits of a number: a site's own interval is chosen before
     * one for the method, that before one for the specimen, then gestation, condition, gender and age.
     */
    int specificity() {
        return Stream.of(
                        setting.site(),
                        setting.method(),
                        setting.specimen(),
                        whom.gestation(),
                        whom.condition(),
                        whom.gender(),
                        whom.age())
                .map(stated -> Objects.isNull(stated) ? 0 : 1)
                .reduce(0, (number, digit) -> 2 * number + digit);
    }
}
