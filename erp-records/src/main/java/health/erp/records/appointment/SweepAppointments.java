package health.erp.records.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Closes appointments of days that are over, at most so many at once. R-APT-15 */
public record SweepAppointments(@Min(1) @Max(1000) int atMost) {}
