package health.erp.records.merge;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** What can happen between two records. */
public sealed interface MergeEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES =
            List.of(EventType.of("patient.merged", Merged.class), EventType.of("patient.unmerged", Unmerged.class));

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("patient", patient().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** The patient's record stands in the place of the replaced one too: whatever was that one's is the patient's. HL7 A40 */
    record Merged(PatientId patient, PatientId replaced, MergeId merge, Instant at) implements MergeEvent {}

    /** The record that had been replaced is one of its own again; {@code patient} held what was its. */
    record Unmerged(PatientId patient, PatientId replaced, MergeId merge, Instant at) implements MergeEvent {}
}
