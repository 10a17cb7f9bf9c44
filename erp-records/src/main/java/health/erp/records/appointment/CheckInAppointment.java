package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Notes that the front desk is done with the patient. */
public record CheckInAppointment(@NotNull AppointmentId appointment, int version) {}
