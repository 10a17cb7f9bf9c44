package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Notes that the patient did not come. */
public record MissAppointment(@NotNull AppointmentId appointment, int version) {}
