package health.erp.records.encounter;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.core.value.Period;
import java.util.List;

/** Whether the stays of two patients could be one patient's. */
public final class StayConflicts {
    private final EncounterStore encounters;

    public StayConflicts(Erp erp) {
        this.encounters = new EncounterStore(erp);
    }

    /** Two stays at once are not one patient's; two that lay over each other are to be looked at. R-MRG-1 */
    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        var found = encounters.stays(stays, goes);
        return found.stream()
                .filter(e -> e.getPatient().equals(stays))
                .flatMap(one -> found.stream()
                        .filter(other -> other.getPatient().equals(goes))
                        .filter(other -> period(one).overlaps(period(other)))
                        .map(other -> conflict(one, other)))
                .toList();
    }

    private static PatientConflict conflict(Encounter one, Encounter other) {
        var bothOpen = one.getStatus().isOpen() && other.getStatus().isOpen();
        return bothOpen
                ? new PatientConflict(
                        "records.encounter.bothInpatient",
                        "Both patients are in the hospital now (encounters %s and %s).\nMaybe discharge one, or cancel the admission that is wrong."
                                .formatted(one.getId(), other.getId()),
                        true)
                : new PatientConflict(
                        "records.encounter.staysOverlap",
                        "Both patients were in the hospital at the same time (encounters %s and %s)."
                                .formatted(one.getId(), other.getId()),
                        false);
    }

    private static Period period(Encounter stay) {
        var start = stay.getStartedAt();
        var end = stay.getEndedAt();
        if (start == null) {
            throw new IllegalArgumentException("The stay (%s) has not begun.".formatted(stay.getId()));
        }
        return new Period(start, end != null && !end.isAfter(start) ? start.plusNanos(1000) : end);
    }
}
