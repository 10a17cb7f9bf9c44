package health.erp.records.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Keeps a time free for a patient who has not decided yet.
 *
 * @param minutes after so long anybody may have it. R-APT-8
 */
public record HoldAppointment(@NotNull @Valid BookAppointment booking, @Min(1) @Max(24 * 60) int minutes) {}
