package health.erp.records.patient;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.records.person.Deceased;
import java.time.Instant;
import java.util.Objects;

/** Deaths in the hospital, as whoever was there tells the register: each a part of the use case that noted it. R-ID-7 */
public final class Deaths {
    private final Erp erp;
    private final PatientStore patients;

    public Deaths(Erp erp) {
        this.erp = erp;
        this.patients = new PatientStore(erp);
    }

    /** Nobody else changes the record before the transaction ends; to be held before beds and stays, as merges do. */
    public void hold(Caller caller, PatientId patient) {
        held(patient);
    }

    /** Answers whether that was news. */
    public boolean note(Caller caller, PatientId patient, Instant at) {
        var record = held(patient);
        var isNews = !record.getDeceased().yes();
        if (isNews) {
            become(record, new Deceased(true, at));
        }
        return isNews;
    }

    /** It was told by mistake; what somebody else has said of the death since then stays. */
    public void takeBack(Caller caller, PatientId patient, Instant at) {
        var record = held(patient);
        if (record.getDeceased().equals(new Deceased(true, at))) {
            become(record, Deceased.NO);
        }
    }

    private void become(Patient record, Deceased deceased) {
        erp.publish(record.assume(record.getValues().diedAs(deceased), false, erp.now()));
    }

    /** The record, or the one that stands in its place. R-MRG-2 */
    private Patient held(PatientId patient) {
        var record = patients.taken(patient);
        return record.getReplacedBy() == null ? record : patients.taken(Objects.requireNonNull(record.getReplacedBy()));
    }
}
