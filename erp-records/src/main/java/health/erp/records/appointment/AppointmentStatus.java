package health.erp.records.appointment;

import java.util.Set;

/** Where an appointment stands and where it may go. FHIR R4 AppointmentStatus */
public enum AppointmentStatus {
    PROPOSED,
    /** Held for somebody, until the hold runs out. */
    PENDING,
    WAITLIST,
    BOOKED,
    ARRIVED,
    CHECKED_IN,
    FULFILLED,
    CANCELLED,
    NOSHOW,
    ENTERED_IN_ERROR;

    public boolean mayBecome(AppointmentStatus next) {
        return next().contains(next);
    }

    /** Whether it takes up time. */
    public boolean isLive() {
        return this == PENDING || this == BOOKED || this == ARRIVED || this == CHECKED_IN;
    }

    private Set<AppointmentStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(PENDING, BOOKED, WAITLIST, CANCELLED);
            case PENDING -> Set.of(BOOKED, CANCELLED);
            case WAITLIST -> Set.of(PENDING, BOOKED, CANCELLED);
            case BOOKED -> Set.of(ARRIVED, CANCELLED, NOSHOW);
            case ARRIVED -> Set.of(CHECKED_IN, FULFILLED, CANCELLED);
            case CHECKED_IN -> Set.of(FULFILLED, CANCELLED);
            case NOSHOW -> Set.of(BOOKED); // undone, by those who may
            case FULFILLED, CANCELLED, ENTERED_IN_ERROR -> Set.of();
        };
    }
}
