package health.erp.records.appointment;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotNull;

/**
 * Calls appointments of a series off and gives their time back. R-APT-11
 *
 * @param appointment the one somebody points at; the version is its version
 * @param changedToo whether those that were changed by themselves are called off with the others
 */
public record CancelOccurrences(
        @NotNull AppointmentId appointment,
        int version,
        @NotNull SeriesScope scope,
        @NotNull CancelReason reason,
        boolean changedToo) {
    public CancelOccurrences {
        if (reason != null && !reason.isGiven()) {
            throw InvalidCommandException.of("reason", "is the outcome of something else; give another");
        }
    }

    public static CancelOccurrences of(AppointmentView appointment, SeriesScope scope, CancelReason reason) {
        return new CancelOccurrences(appointment.id(), appointment.version(), scope, reason, false);
    }
}
