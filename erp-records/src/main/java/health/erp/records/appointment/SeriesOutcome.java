package health.erp.records.appointment;

import health.erp.records.schedule.Span;
import java.time.LocalDateTime;
import java.util.List;

/** What became of a wish for a series, or for a change of one. Only {@link Agreed} changed anything. */
public sealed interface SeriesOutcome {
    /**
     * It is booked, moved or called off, as far as it could be.
     *
     * @param series that the appointments belong to; a new one, if it was split
     * @param appointments as they are now: booked, moved or called off
     * @param refused what could not be had; where something was to be moved it is where it was
     * @param kept what belongs to them, but was left alone
     */
    record Agreed(SeriesView series, List<AppointmentView> appointments, List<Refused> refused, List<Kept> kept)
            implements SeriesOutcome {
        public Agreed {
            appointments = List.copyOf(appointments);
            refused = List.copyOf(refused);
            kept = List.copyOf(kept);
        }
    }

    /** Nothing is changed: all were wanted, and these could not be had; or none could. */
    record NotAgreed(List<Refused> refused) implements SeriesOutcome {
        public NotAgreed {
            refused = List.copyOf(refused);
        }
    }

    /** An occurrence that cannot be had at the time it was wanted, and why. */
    record Refused(LocalDateTime recurrence, Span wanted, BookingOutcome why) {}

    /** An appointment that a change of its series passed over. */
    record Kept(AppointmentId appointment, LocalDateTime recurrence, KeptReason why) {}
}
