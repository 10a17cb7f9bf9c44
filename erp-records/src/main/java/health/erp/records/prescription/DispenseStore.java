package health.erp.records.prescription;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Finds and keeps what is handed out. */
final class DispenseStore extends Store<Dispense, DispenseId> {
    DispenseStore(Erp erp) {
        super(erp, Dispense.class);
    }

    /** As it is now that its prescription is locked, and nobody else changes it. */
    Dispense again(Dispense dispense) {
        em().refresh(dispense, LockModeType.PESSIMISTIC_WRITE);
        return dispense;
    }

    List<Dispense> of(PrescriptionId prescription) {
        return PrescriptionQueries_.dispenses(em(), prescription);
    }
}
