package health.erp.records.queue;

import health.erp.core.id.PatientId;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.ResourceId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Gives a patient a number for today.
 *
 * @param resource whom or what the patient waits for
 * @param appointment null for somebody who just came
 */
public record IssueToken(
        @NotNull ResourceId resource,
        @NotNull PatientId patient,
        @Nullable AppointmentId appointment,
        @NotNull QueuePriority priority) {
    /** Somebody who just came. */
    public static IssueToken walkIn(ResourceId resource, PatientId patient) {
        return new IssueToken(resource, patient, null, QueuePriority.ROUTINE);
    }
}
