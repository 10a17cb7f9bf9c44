package health.erp.lab.order;

import health.erp.core.InvalidCommandException;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.Birth;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the laboratory has to know of a patient to judge results.
 *
 * @param birthDate null where it is not known: then only intervals for all ages hold
 * @param birthTime by the hospital's clock, of a newborn; null where it was not noted
 */
public record Subject(@Nullable LocalDate birthDate, @Nullable LocalTime birthTime, AdministrativeGender gender) {
    public Subject {
        if (gender == null) {
            throw InvalidCommandException.of("subject", "needs a gender; write unknown where it is not known");
        }
        if (birthDate == null && birthTime != null) {
            throw InvalidCommandException.of("subject", "has a time of birth without its day");
        }
    }

    public static Subject born(LocalDate date, AdministrativeGender gender) {
        return new Subject(date, null, gender);
    }

    /** What is not known here is taken from there. */
    Subject completedBy(Subject other) {
        var day = birthDate == null ? other.birthDate : birthDate;
        var time = birthTime == null && Objects.equals(day, other.birthDate) ? other.birthTime : birthTime;
        return new Subject(day, time, gender == AdministrativeGender.UNKNOWN ? other.gender : gender);
    }

    /** Null where it is not known. */
    public @Nullable Birth birth() {
        return birthDate == null ? null : new Birth(birthDate, birthTime);
    }
}
