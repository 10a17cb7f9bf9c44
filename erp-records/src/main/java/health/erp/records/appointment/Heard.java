package health.erp.records.appointment;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.schedule.BlockKind;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.FindCalendarOf;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Schedules;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens elsewhere, as far as appointments have to bear it. */
public final class Heard {
    private final Schedules schedules;
    private final Rebookings rebookings;

    public Heard(Schedules schedules, Rebookings rebookings) {
        this.schedules = schedules;
        this.rebookings = rebookings;
    }

    /** {@code schedule.blocked} */
    public record Blocked(@Nullable ResourceId resource, Instant start, Instant end, Instant at) {}

    /** {@code schedule.changed} */
    public record Changed(ResourceId resource) {}

    /** {@code patient.updated}, {@code patient.deleted} */
    public record OfPatient(PatientId patient, @Nullable Set<String> changed) {}

    /**
     * {@code doctor.availability.changed}: a practitioner is away from one moment to another, as the staff's office says.
     *
     * @param leave what it is known by there, so that it is entered once
     */
    public record DoctorAway(
            @Nullable StaffId doctor, @Nullable String leave, @Nullable Instant start, @Nullable Instant end) {}

    public void blocked(Caller caller, Blocked event) {
        rebookings.within(event.resource, new Span(event.start, event.end), event.at);
    }

    public void changed(Caller caller, Changed event) {
        rebookings.outside(event.resource);
    }

    public void ofPatient(Caller caller, OfPatient event) {
        if (event.changed == null || event.changed.isEmpty() || event.changed.contains("deceased")) {
            rebookings.ofPatient(event.patient);
        }
    }

    /** Who has no calendar cannot be booked; there is nothing to block then. */
    public void doctorAway(Caller caller, DoctorAway event) {
        if (event.doctor == null || event.start == null || event.end == null || !event.start.isBefore(event.end)) {
            return;
        }
        var span = new Span(event.start, event.end);
        schedules
                .ofStaff(caller, new FindCalendarOf(event.doctor))
                .ifPresent(resource ->
                        rebookings.block(caller, new BlockTime(resource.id(), BlockKind.LEAVE, span, event.leave)));
    }
}
