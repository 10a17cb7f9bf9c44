package health.erp.lab.interval;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The moment a specimen was taken, and what was known then of the patient and of how it is measured. Frozen with the result, so
 * that it is interpreted the same for ever.
 *
 * @param at by the hospital's clock
 * @param birth null where it is not known: then only intervals for all ages hold
 * @param gestationDay completed days of gestation; null for who is not pregnant, or not known to be
 * @param condition fasting, a phase of the cycle; null where nothing was noted
 */
public record Sampling(
        LocalDateTime at,
        @Nullable Birth birth,
        AdministrativeGender gender,
        @Nullable Integer gestationDay,
        @Nullable String condition,
        Setting setting) {
    /** Of somebody of whom nothing else is known, measured in whatever way. */
    public static Sampling of(LocalDateTime at, @Nullable Birth birth, AdministrativeGender gender) {
        return new Sampling(at, birth, gender, null, null, Setting.ANY);
    }

    public Sampling withGestation(@Nullable Integer day) {
        return new Sampling(at, birth, gender, day, condition, setting);
    }

    public Sampling in(Setting actual) {
        return new Sampling(at, birth, gender, gestationDay, condition, actual);
    }

    public Sampling under(@Nullable String noted) {
        return new Sampling(at, birth, gender, gestationDay, noted, setting);
    }
}
