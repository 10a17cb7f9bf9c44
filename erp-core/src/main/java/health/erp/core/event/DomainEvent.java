package health.erp.core.event;

import health.erp.core.id.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, as a record. Its components are its public shape, so they carry ids, not a patient's data. */
public interface DomainEvent {
    Instant at();

    /** What it happened to; events of one aggregate are delivered in order. */
    Aggregate aggregate();

    /** The patient concerned, for the audit trail; null when it is about none. */
    default @Nullable PatientId subject() {
        return null;
    }
}
