package health.erp.records.prescription;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.EncounterId;
import health.erp.core.id.ItemId;
import health.erp.core.id.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a prescription. */
public sealed interface PrescriptionEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("medication.prescribed", Prescribed.class),
            EventType.of("medication.changed", Changed.class),
            EventType.of("medication.contraindication.overridden", Overridden.class),
            EventType.of("medication.dispensed", Dispensed.class),
            EventType.of("pharmacy.order.completed", OrderCompleted.class));

    PrescriptionId prescription();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("prescription", prescription().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** A prescription was signed; {@code replaced} ended with it. */
    record Prescribed(
            PrescriptionId prescription,
            PatientId patient,
            @Nullable EncounterId encounter,
            @Nullable PrescriptionId replaced,
            Instant at)
            implements PrescriptionEvent {}

    /** It was held, resumed, stopped, cancelled or found to be a mistake. */
    record Changed(PrescriptionId prescription, PatientId patient, PrescriptionStatus status, Instant at)
            implements PrescriptionEvent {}

    /** A contraindicated drug is given all the same: two people said so. */
    record Overridden(PrescriptionId prescription, PatientId patient, IssueId issue, Instant at)
            implements PrescriptionEvent {}

    /** The patient has got the drug. */
    record Dispensed(
            PrescriptionId prescription,
            PatientId patient,
            DispenseId dispense,
            @Nullable EncounterId encounter,
            @Nullable ItemId item,
            BigDecimal quantity,
            String unit,
            Instant at)
            implements PrescriptionEvent {}

    /** All that was authorised has been handed out. */
    record OrderCompleted(PrescriptionId prescription, PatientId patient, @Nullable EncounterId encounter, Instant at)
            implements PrescriptionEvent {}
}
