package health.erp.records.prescription;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.List;

/** Where the orders of two patients would contradict each other, if they were one. */
public final class PrescriptionConflicts {
    private final PrescriptionStore prescriptions;

    public PrescriptionConflicts(Erp erp) {
        this.prescriptions = new PrescriptionStore(erp);
    }

    /** The same drug ordered for both: somebody is to look which of the two is to stand. R-RX-1 */
    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        return prescriptions.onBoth(stays, goes).stream()
                .map(p -> new PatientConflict(
                        "records.prescription.onBoth",
                        "The drug of the prescription (%s) is ordered for both patients.\nMaybe stop one of the two."
                                .formatted(p.getId()),
                        false))
                .toList();
    }
}
