package health.erp.lab.interval;

import org.jspecify.annotations.Nullable;

/**
 * For whom an interval holds; what is null is true of all.
 *
 * @param condition fasting, a phase of the cycle: one code, so that two of them never hold at once
 */
public record Whom(
        @Nullable GestationSpan gestation,
        @Nullable AdministrativeGender gender,
        @Nullable AgeSpan age,
        @Nullable String condition) {
    public static final Whom EVERYBODY = new Whom(null, null, null, null);

    public Whom {
        if (gender == AdministrativeGender.UNKNOWN) {
            throw new IllegalArgumentException(
                    "An interval cannot be for the gender UNKNOWN.\nMaybe leave the gender out.");
        }
    }

    /** Without a gender for both. */
    public static Whom aged(@Nullable AdministrativeGender gender, AgeSpan age) {
        return new Whom(null, gender, age, null);
    }

    boolean admits(Sampling sampling) {
        return (gestation == null || isWithinGestation(gestation, sampling.gestationDay()))
                && Setting.fits(gender, sampling.gender())
                && (age == null || isAged(age, sampling))
                && Setting.fits(condition, sampling.condition());
    }

    boolean mayOverlap(Whom other) {
        return (gestation == null || other.gestation == null || gestation.overlaps(other.gestation))
                && Setting.meet(gender, other.gender)
                && (age == null || other.age == null || age.mayOverlap(other.age))
                && Setting.meet(condition, other.condition);
    }

    private static boolean isWithinGestation(GestationSpan span, @Nullable Integer day) {
        return day != null && span.contains(day);
    }

    private static boolean isAged(AgeSpan span, Sampling sampling) {
        var birth = sampling.birth();
        return birth != null && span.contains(birth, sampling.at());
    }
}
