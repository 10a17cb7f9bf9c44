package health.erp.records.appointment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.jpa.Store;

/** Finds and keeps series of appointments. */
final class SeriesStore extends Store<AppointmentSeries, SeriesId> {
    SeriesStore(Erp erp) {
        super(erp, AppointmentSeries.class);
    }

    /** A series is changed by one after the other; the patient is locked before it. */
    AppointmentSeries lock(SeriesId id) {
        var found = em().find(AppointmentSeries.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("appointment series", id);
        }
        return found;
    }
}
