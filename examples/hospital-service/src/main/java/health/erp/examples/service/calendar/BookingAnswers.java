package health.erp.examples.service.calendar;

import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.ProblemException;
import health.erp.records.appointment.BookingOutcome;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.BookingOutcome.HoldExpired;
import health.erp.records.appointment.BookingOutcome.LimitReached;
import health.erp.records.appointment.BookingOutcome.OutsideAvailability;
import health.erp.records.appointment.BookingOutcome.PatientElsewhere;
import org.springframework.http.ResponseEntity;

/** How asking for an appointment ends: with one, or with what stands in the way. */
final class BookingAnswers {
    private BookingAnswers() {}

    static ResponseEntity<Booked> of(BookingOutcome outcome) {
        if (outcome instanceof Booked booked) {
            var appointment = booked.appointment();
            return Answers.created("/api/appointments/" + appointment.id(), booked, appointment.version());
        }
        throw refused(outcome);
    }

    /** What stands in the way. */
    static ProblemException refused(BookingOutcome outcome) {
        if (outcome instanceof Conflicting taken) {
            return ProblemException.conflict(
                    "appointment.conflicting",
                    "That time is taken.\nMaybe choose one of the free slots.",
                    taken.blockers());
        }
        if (outcome instanceof OutsideAvailability closed) {
            return ProblemException.refusal(
                    "appointment.outsideAvailability", "Nobody works there at that time.", closed.resources());
        }
        if (outcome instanceof PatientElsewhere elsewhere) {
            return ProblemException.conflict(
                    "appointment.patientElsewhere",
                    "The patient has another appointment at that time.",
                    elsewhere.appointments());
        }
        if (outcome instanceof LimitReached limit) {
            return ProblemException.refusal(
                    "appointment.limitReached", "The terms of the service do not allow it: " + words(limit), limit);
        }
        var expired = (HoldExpired) outcome;
        return ProblemException.conflict(
                "appointment.holdExpired",
                "The time was kept free for a while, and that has run out.\nMaybe book it, if it is still free.",
                expired.appointment());
    }

    private static String words(LimitReached limit) {
        var allowed = limit.allowed();
        return switch (limit.rule()) {
            case LEAD_TIME -> "it is to be booked at least %d minutes ahead.".formatted(allowed);
            case HORIZON -> "it is to be booked at most %d days ahead.".formatted(allowed);
            case OPEN_PER_PATIENT -> "a patient has at most %d open appointments for it.".formatted(allowed);
            case PER_DAY -> "it is given %d times a day at most.".formatted(allowed);
            default -> "the limit is %d.".formatted(allowed);
        };
    }
}
