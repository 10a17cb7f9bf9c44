package health.erp.records.encounter;

import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.records.patient.Patient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Whom something is written down about: a patient of the hospital whose record is in use. */
public final class Charted {
    /**
     * The patient, whose record must be in use.
     *
     * @param encounter in which it is written down: the patient's own; null if in none
     */
    public static Patient patient(EntityManager em, PatientId id, @Nullable EncounterId encounter) {
        var patient = inUse(em.find(Patient.class, id), id);
        mustBeTheirs(em, id, encounter);
        return patient;
    }

    /** Locked until the transaction ends, for a rule about all that is written of one patient. */
    public static Patient locked(EntityManager em, PatientId id, @Nullable EncounterId encounter) {
        var patient = inUse(em.find(Patient.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        mustBeTheirs(em, id, encounter);
        return patient;
    }

    /** Two charts open side by side are how a finding gets into the wrong one. */
    private static void mustBeTheirs(EntityManager em, PatientId patient, @Nullable EncounterId id) {
        if (id == null) {
            return;
        }
        var encounter = em.find(Encounter.class, id);
        if (encounter == null) {
            throw new NotFoundException("encounter", id);
        }
        if (!encounter.getPatient().equals(patient)) {
            throw new RuleException(
                    "records.encounter.otherPatient",
                    "The encounter (%s) is another patient's than (%s).".formatted(id, patient));
        }
    }

    private static Patient inUse(@Nullable Patient patient, PatientId id) {
        if (patient == null) {
            throw new NotFoundException("patient", id);
        }
        if (!patient.isActive()) {
            throw new RuleException(
                    "records.patient.notInUse",
                    "The record of the patient (%s) is not in use, so nothing is written into it.\nMaybe it was merged: write into the record that stays."
                            .formatted(id));
        }
        return patient;
    }

    private Charted() {}
}
