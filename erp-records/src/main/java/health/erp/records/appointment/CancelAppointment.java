package health.erp.records.appointment;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotNull;

/** Calls the appointment off and gives its time back. */
public record CancelAppointment(@NotNull AppointmentId appointment, int version, @NotNull CancelReason reason) {
    public CancelAppointment {
        if (reason != null && !reason.isGiven()) {
            throw InvalidCommandException.of("reason", "is the outcome of something else; give another");
        }
    }
}
