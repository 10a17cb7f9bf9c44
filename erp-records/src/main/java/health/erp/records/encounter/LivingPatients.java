package health.erp.records.encounter;

import health.erp.core.Caller;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.Patients;

/** Who may begin something new with the hospital. */
final class LivingPatients {
    private final Patients patients;

    LivingPatients(Patients patients) {
        this.patients = patients;
    }

    /** The patient, who must be alive and whose record in use. R-ID-7 */
    PatientView require(Caller caller, PatientId id) {
        var patient = patients.find(caller, new FindPatient(id));
        if (patient.deceased().yes()) {
            throw new RuleException(
                    "records.encounter.deceased",
                    "The patient (%s) has died, so no encounter begins.\nMaybe correct the record if that is wrong."
                            .formatted(id));
        }
        if (!patient.active()) {
            throw new RuleException(
                    "records.encounter.inactive",
                    "The record of the patient (%s) is out of use, so no encounter begins.\nMaybe use the record that replaces it."
                            .formatted(id));
        }
        return patient;
    }
}
