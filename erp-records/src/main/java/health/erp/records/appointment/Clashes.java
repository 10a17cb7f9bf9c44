package health.erp.records.appointment;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.List;

/** Appointments of two records at the same time: if the two are one person, somebody is to look at them. */
public final class Clashes {
    private static final int TOLD = 20;

    private final AppointmentStore appointments;

    public Clashes(Erp erp) {
        this.appointments = new AppointmentStore(erp);
    }

    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        return appointments.clashes(stays, goes, TOLD).stream()
                .map(clash -> new PatientConflict(
                        "records.appointment.sameTime",
                        "The appointments (%s) and (%s) are at the same time.".formatted(clash.one(), clash.other()),
                        false))
                .toList();
    }
}
