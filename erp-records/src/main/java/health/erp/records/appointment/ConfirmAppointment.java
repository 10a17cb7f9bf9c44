package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Books what was held. */
public record ConfirmAppointment(@NotNull AppointmentId appointment, int version) {}
