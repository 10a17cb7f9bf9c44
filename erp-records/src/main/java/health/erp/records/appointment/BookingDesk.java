package health.erp.records.appointment;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.records.patient.Patient;
import java.util.List;

/**
 * Decides about wishes, in a running transaction: the patient, then the service, then the resources are locked, the rules
 * are asked, and the appointment is written with its claims.
 */
final class BookingDesk {
    private final Erp erp;
    private final AppointmentStore appointments;

    BookingDesk(Erp erp, AppointmentStore appointments) {
        this.erp = erp;
        this.appointments = appointments;
    }

    BookingOutcome decide(Caller caller, Wish wish) {
        return decide(sit(caller), wish);
    }

    BookingOutcome decide(Sitting sitting, Wish wish) {
        var instead = wish.instead();
        if (instead != null) {
            sitting.leave(List.of(instead));
        }
        var decision = sitting.decide(wish);
        var refusal = decision.refusal();
        return refusal != null ? refusal : sitting.write(List.of(decision)).get(0);
    }

    /** For several wishes that are decided about together. */
    Sitting sit(Caller caller) {
        appointments.takeTurn();
        return new Sitting(erp, appointments, erp.zone(caller.hospital()));
    }

    /** Who has died, or whose record is out of use, is given no appointment. R-ID-7 */
    static void mustBeThere(Patient patient) {
        if (patient.getDeceased().yes()) {
            throw new RuleException(
                    "records.patient.deceased", "The patient (%s) has died.".formatted(patient.getId()));
        }
        if (!patient.isActive()) {
            throw new RuleException(
                    "records.patient.active",
                    "The patient (%s) is deactivated.\nMaybe another record of the person is in use."
                            .formatted(patient.getId()));
        }
    }
}
