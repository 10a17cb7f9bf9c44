package health.erp.records.appointment;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Notes that the appointment took place, and in which encounter if there is one. */
public record CompleteAppointment(@NotNull AppointmentId appointment, int version, @Nullable EncounterId encounter) {}
