package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Takes back that the patient did not come. */
public record ReinstateAppointment(@NotNull AppointmentId appointment, int version, @NotNull OverrideReason reason) {}
