package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Asks for one appointment. */
public record FindAppointment(@NotNull AppointmentId appointment) {}
