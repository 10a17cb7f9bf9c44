package health.erp.records.appointment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps series of appointments. */
final class SeriesStore extends Store<AppointmentSeries, SeriesId> {
    private static final UUID LAST = new UUID(-1, -1);

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

    Page<AppointmentSeries, SeriesId> list(ListPatientSeries query) {
        var before = query.after() == null ? LAST : query.after().value();
        var found = AppointmentQueries_.series(em(), query.patient(), before, query.size() + 1);
        return Page.of(found, query.size(), AppointmentSeries::getId);
    }
}
