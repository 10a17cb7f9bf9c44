package health.erp.records.admission;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.encounter.DischargeDisposition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a stay. */
public sealed interface AdmissionEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("patient.expected", Expected.class),
            EventType.of("patient.admitted", Admitted.class),
            EventType.of("patient.transferred", Transferred.class),
            EventType.of("patient.leave.started", LeaveStarted.class),
            EventType.of("patient.leave.ended", LeaveEnded.class),
            EventType.of("patient.discharge.ordered", DischargeOrdered.class),
            EventType.of("patient.discharged", Discharged.class),
            EventType.of("patient.admission.cancelled", AdmissionCancelled.class),
            EventType.of("patient.transfer.cancelled", TransferCancelled.class),
            EventType.of("patient.discharge.cancelled", DischargeCancelled.class),
            EventType.of("patient.movement.cancelled", MovementCancelled.class));

    EncounterId encounter();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("encounter", encounter().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** A patient is to come and stay. A05 */
    record Expected(EncounterId encounter, PatientId patient, Instant expectedAt, Instant at)
            implements AdmissionEvent {}

    /** A patient has come to stay. A01 */
    record Admitted(EncounterId encounter, PatientId patient, LocationId bed, LocationId ward, Instant at)
            implements AdmissionEvent {}

    /** The patient went to another bed. A02 */
    record Transferred(
            EncounterId encounter, PatientId patient, LocationId fromBed, LocationId bed, LocationId ward, Instant at)
            implements AdmissionEvent {}

    /** The patient is away and keeps the bed. A21 */
    record LeaveStarted(EncounterId encounter, PatientId patient, Instant at) implements AdmissionEvent {}

    /** The patient is back. A22 */
    record LeaveEnded(EncounterId encounter, PatientId patient, Instant at) implements AdmissionEvent {}

    /** The patient may go. */
    record DischargeOrdered(EncounterId encounter, PatientId patient, Instant at) implements AdmissionEvent {}

    /** The patient has gone. A03 */
    record Discharged(
            EncounterId encounter,
            PatientId patient,
            LocationId bed,
            LocationId ward,
            @Nullable DischargeDisposition disposition,
            Instant at)
            implements AdmissionEvent {}

    /** The patient never came. A11, A38 */
    record AdmissionCancelled(EncounterId encounter, PatientId patient, Instant at) implements AdmissionEvent {}

    /** The patient never went to the other bed. A12 */
    record TransferCancelled(EncounterId encounter, PatientId patient, LocationId bed, LocationId ward, Instant at)
            implements AdmissionEvent {}

    /** The patient never went home. A13 */
    record DischargeCancelled(EncounterId encounter, PatientId patient, LocationId bed, LocationId ward, Instant at)
            implements AdmissionEvent {}

    /** A leave, a return or an order to discharge was a mistake. A52, A53, A25 */
    record MovementCancelled(EncounterId encounter, PatientId patient, MovementKind kind, Instant at)
            implements AdmissionEvent {}
}
