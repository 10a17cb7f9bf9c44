package health.erp.records.person;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a person was born, as exactly as anybody knows: to the day, the month or the year.
 *
 * @param first the first day it can have been
 * @param estimated worked out from an age or a guess, not read from a document
 */
@Embeddable
public record BirthDate(
        @Column(name = "birth_date") LocalDate first,
        @Enumerated(EnumType.STRING) @Column(name = "birth_precision", length = 5) Precision precision,
        @Column(name = "birth_estimated") boolean estimated) {
    /** How exactly the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int MAX_AGE = 150;
    private static final Pattern FHIR_DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final String FIELD = "birthDate";

    public BirthDate {
        first = switch (Parts.present(FIELD, precision)) {
            case YEAR -> Parts.present(FIELD, first).withDayOfYear(1);
            case MONTH -> Parts.present(FIELD, first).withDayOfMonth(1);
            case DAY -> Parts.present(FIELD, first);
        };
        if (first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
            throw InvalidCommandException.of(FIELD, "must lie between %s and %s".formatted(EARLIEST, LATEST));
        }
    }

    public static BirthDate of(LocalDate day) {
        return new BirthDate(day, Precision.DAY, false);
    }

    /** Reads a FHIR date of the ISO calendar: 1980, 1980-05 or 1980-05-12. */
    public static BirthDate parse(String text) {
        var date = FHIR_DATE.matcher(text.strip());
        if (!date.matches()) {
            throw notADate();
        }
        var month = date.group(2);
        var day = date.group(3);
        try {
            var first = LocalDate.of(number(date.group(1)), number(month), number(day));
            var precision = month == null ? Precision.YEAR : day == null ? Precision.MONTH : Precision.DAY;
            return new BirthDate(first, precision, false);
        } catch (DateTimeException e) {
            throw notADate();
        }
    }

    /**
     * The year of birth of somebody who says to be this old on this day: the latest that makes
     * {@link #ageOn} give the same age back.
     */
    public static BirthDate aged(int years, LocalDate on) {
        if (years < 0 || years > MAX_AGE) {
            throw InvalidCommandException.of(
                    FIELD, "cannot be told from an age that is not 0 to %d".formatted(MAX_AGE));
        }
        // only on 31 December has everybody of a year had the birthday
        var year = on.plusDays(1).getYear() - 1 - years;
        return new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR, true);
    }

    /** The last day it can have been. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.with(lastDayOfYear());
            case MONTH -> first.with(lastDayOfMonth());
            case DAY -> first;
        };
    }

    /**
     * Completed years. Of a partial date it is the lowest possible age, so that a doubtful patient counts as the
     * younger one: as a minor for consent, as a child for a dose. Born on 29 February, the birthday of other years is
     * 1 March.
     */
    public int ageOn(LocalDate day) {
        if (isAfter(day)) {
            throw new IllegalArgumentException("The day (%s) is before the birth.".formatted(day));
        }
        return Math.max(0, Period.between(last(), day).getYears());
    }

    /** Whether the person is certainly born after this day; with today's date, whether the birth lies in the future. */
    public boolean isAfter(LocalDate day) {
        return first.isAfter(day);
    }

    /** Back to the FHIR date, as exact as it is known. */
    public String format() {
        var length =
                switch (precision) {
                    case YEAR -> 4;
                    case MONTH -> 7;
                    case DAY -> 10;
                };
        return first.toString().substring(0, length);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static InvalidCommandException notADate() {
        return InvalidCommandException.of(FIELD, "is not a calendar date; write it as 1980, 1980-05 or 1980-05-12");
    }
}
