package health.erp.records.appointment;

import health.erp.core.RequiresIdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Books whatever the rules say; which ones it broke, and why, is kept with the appointment. R-APT-9 */
@RequiresIdempotencyKey
public record OverrideBooking(@NotNull @Valid BookAppointment booking, @NotNull OverrideReason reason) {}
