package health.erp.records.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a service may be booked. R-APT-3, R-APT-12
 *
 * @param minutes it takes, unless the booking says otherwise
 * @param minutesBefore to prepare; taken up as well, and so are the minutes after
 * @param capacity how many patients at once at most; 1 for one alone
 * @param leadMinutes the latest it can be booked before it begins
 * @param horizonDays the earliest
 * @param openPerPatient how many of these a patient may have ahead at most; null for any
 * @param perDay how many of these there are on a day of the hospital at most; null for any
 */
public record ServiceTerms(
        @Min(1) @Max(ServiceTerms.LONGEST) int minutes,
        @Min(0) @Max(ServiceTerms.LONGEST_BUFFER) int minutesBefore,
        @Min(0) @Max(ServiceTerms.LONGEST_BUFFER) int minutesAfter,
        @Min(1) @Max(1000) int capacity,
        @Min(0) int leadMinutes,
        @Min(1) @Max(3660) int horizonDays,
        @Nullable @Min(1) @Max(1000) Integer openPerPatient,
        @Nullable @Min(1) @Max(100_000) Integer perDay,
        @NotNull PatientOverlap patientOverlap) {
    public static final int LONGEST = 16 * 60;
    public static final int LONGEST_BUFFER = 4 * 60;
    private static final int DEFAULT_HORIZON_DAYS = 365;

    /** One patient at a time, a year ahead, without limits. */
    public static ServiceTerms of(int minutes) {
        return new ServiceTerms(minutes, 0, 0, 1, 0, DEFAULT_HORIZON_DAYS, null, null, PatientOverlap.WARN);
    }

    public ServiceTerms buffered(int before, int after) {
        return new ServiceTerms(
                minutes, before, after, capacity, leadMinutes, horizonDays, openPerPatient, perDay, patientOverlap);
    }

    public ServiceTerms forUpTo(int patients) {
        return new ServiceTerms(
                minutes,
                minutesBefore,
                minutesAfter,
                patients,
                leadMinutes,
                horizonDays,
                openPerPatient,
                perDay,
                patientOverlap);
    }

    public ServiceTerms bookable(int lead, int horizon) {
        return new ServiceTerms(
                minutes, minutesBefore, minutesAfter, capacity, lead, horizon, openPerPatient, perDay, patientOverlap);
    }

    public ServiceTerms limited(@Nullable Integer ofAPatient, @Nullable Integer ofADay) {
        return new ServiceTerms(
                minutes,
                minutesBefore,
                minutesAfter,
                capacity,
                leadMinutes,
                horizonDays,
                ofAPatient,
                ofADay,
                patientOverlap);
    }

    public ServiceTerms overlapping(PatientOverlap policy) {
        return new ServiceTerms(
                minutes,
                minutesBefore,
                minutesAfter,
                capacity,
                leadMinutes,
                horizonDays,
                openPerPatient,
                perDay,
                policy);
    }

    /** With what it takes to prepare and to clear up. */
    public Span taken(Span planned) {
        return minutesBefore == 0 && minutesAfter == 0
                ? planned
                : planned.widened(Duration.ofMinutes(minutesBefore), Duration.ofMinutes(minutesAfter));
    }
}
