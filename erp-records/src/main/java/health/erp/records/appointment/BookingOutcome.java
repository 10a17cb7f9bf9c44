package health.erp.records.appointment;

import health.erp.records.schedule.BlockId;
import health.erp.records.schedule.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a wish for an appointment. Only {@link Booked} changed anything. */
public sealed interface BookingOutcome {
    /**
     * It is booked, or held.
     *
     * @param alsoThen the patient's other appointments at the same time
     */
    record Booked(AppointmentView appointment, List<AppointmentId> alsoThen) implements BookingOutcome {
        public Booked {
            alsoThen = List.copyOf(alsoThen);
        }
    }

    /** A resource is taken. */
    record Conflicting(List<Blocker> blockers) implements BookingOutcome {
        public Conflicting {
            blockers = List.copyOf(blockers);
        }
    }

    /** A resource does not work then, or not there. */
    record OutsideAvailability(List<Unavailable> resources) implements BookingOutcome {
        public OutsideAvailability {
            resources = List.copyOf(resources);
        }
    }

    /**
     * A resource that does not work then.
     *
     * @param block what takes it out of the working hours; null if there are none
     */
    record Unavailable(ResourceId resource, @Nullable BlockId block) {}

    /** The patient has these appointments at the same time, and the service wants none. */
    record PatientElsewhere(List<AppointmentId> appointments) implements BookingOutcome {
        public PatientElsewhere {
            appointments = List.copyOf(appointments);
        }
    }

    /**
     * The terms of the service do not allow it.
     *
     * @param allowed what they do allow: minutes, days or appointments, by the rule
     */
    record LimitReached(BookingRule rule, long allowed) implements BookingOutcome {}

    /** The hold ran out before it was confirmed. */
    record HoldExpired(AppointmentId appointment) implements BookingOutcome {}
}
