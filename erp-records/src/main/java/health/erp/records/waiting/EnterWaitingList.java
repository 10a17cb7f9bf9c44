package health.erp.records.waiting;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a patient's wish on the list.
 *
 * @param resources any of these will do; empty for whoever offers the service
 * @param from the first day that suits, by the hospital's clocks
 * @param until the last day that suits
 * @param notBefore the time of day from which on it suits; null for any
 * @param notAfter the time of day at which it must be over; null for any
 */
public record EnterWaitingList(
        @NotNull PatientId patient,
        @NotNull ServiceId service,
        @Size(max = 20) List<@NotNull ResourceId> resources,
        @NotNull WaitingPriority priority,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter) {
    public EnterWaitingList {
        resources = resources == null ? List.of() : List.copyOf(resources);
        if (from != null && until != null && until.isBefore(from)) {
            throw InvalidCommandException.of("until", "lies before the first day that suits");
        }
        if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
            throw InvalidCommandException.of("notAfter", "must be later than the time of day from which on it suits");
        }
    }

    /** Any time of these days, with whoever offers the service. */
    public static EnterWaitingList anyTime(PatientId patient, ServiceId service, LocalDate from, LocalDate until) {
        return new EnterWaitingList(patient, service, List.of(), WaitingPriority.ROUTINE, from, until, null, null);
    }
}
