package health.erp.records.teleconsultation;

import health.erp.records.appointment.AppointmentId;
import jakarta.validation.constraints.NotNull;

/** Asks how an appointment takes place at a distance, if it does. */
public record FindTeleconsultationOf(@NotNull AppointmentId appointment) {}
