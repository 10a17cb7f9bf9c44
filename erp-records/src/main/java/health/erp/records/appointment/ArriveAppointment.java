package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Notes that the patient came. */
public record ArriveAppointment(@NotNull AppointmentId appointment, int version) {}
