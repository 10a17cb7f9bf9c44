package health.erp.records.prescription;

import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Store;
import health.erp.records.patient.Patient;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Finds and keeps prescriptions. */
final class PrescriptionStore extends Store<Prescription, PrescriptionId> {
    private static final UUID LAST = new UUID(Long.MAX_VALUE, -1);

    private final Erp erp;

    PrescriptionStore(Erp erp) {
        super(erp, Prescription.class);
        this.erp = erp;
    }

    /** Nobody else changes it until the transaction ends. */
    Prescription locked(PrescriptionId id) {
        var found = em().find(Prescription.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("prescription", id);
        }
        return found;
    }

    Prescription locked(PrescriptionId id, int version) {
        var found = locked(id);
        if (found.getVersion() != version) {
            throw new ConflictException(
                    "erp.changed",
                    "The prescription (%s) has been changed since it was read: version %d was expected, it is %d.\nMaybe read it again and repeat the change."
                            .formatted(id, version, found.getVersion()));
        }
        return found;
    }

    /** Of two who sign for one patient at once, the second sees what the first has signed. R-RX-1, R-RX-3 */
    void lockPatient(PatientId patient) {
        if (em().find(Patient.class, patient, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFoundException("patient", patient);
        }
    }

    List<Prescription> standing(PatientId patient) {
        return PrescriptionQueries_.standing(em(), patient);
    }

    /** As it is now, also on MariaDB, where a transaction goes on seeing what was there when it first looked. */
    List<Prescription> standingNow(PatientId patient) {
        if (erp.database() != Database.MARIADB) {
            return standing(patient);
        }
        return em().createQuery(
                        "select p from Prescription p where p.patient = :patient and p.standing = true order by p.id.value",
                        Prescription.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    List<Prescription> onBoth(PatientId stays, PatientId goes) {
        return PrescriptionQueries_.onBoth(em(), stays, goes);
    }

    Page<Prescription, PrescriptionId> list(ListPrescriptions query) {
        var before = query.before() == null ? LAST : query.before().value();
        var found = PrescriptionQueries_.of(em(), query.patient(), query.standingOnly(), before, query.size() + 1);
        return Page.of(found, query.size(), Prescription::getId);
    }
}
