package health.erp.lab.order;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.catalogue.RequestPriority;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests asked for one patient at one moment; where each stands is said by its item. */
@Entity
public class LabOrder extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LabOrderId id;

    @Column(updatable = false)
    private long number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Convert(converter = SubjectColumn.class)
    @Column(updatable = false)
    private Subject subject;

    @Convert(converter = CircumstancesColumn.class)
    @Column(updatable = false)
    private Circumstances circumstances;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RequestPriority priority;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requester_id", updatable = false))
    private StaffId requester;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "placed_by", updatable = false))
    private StaffId placedBy;

    @Column(updatable = false)
    private Instant placedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ward_id", updatable = false))
    private @Nullable LocationId ward;

    @Column(updatable = false)
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LabOrder() {}

    LabOrder(LabOrderId id, long number, PlaceLabOrder command, Subject subject, StaffId by, Instant now) {
        this.id = id;
        this.number = number;
        this.patient = command.patient();
        this.encounter = command.encounter();
        this.subject = subject;
        this.circumstances = command.circumstances();
        this.priority = command.priority();
        this.requester = command.requester();
        this.placedBy = by;
        this.placedAt = now;
        this.ward = command.ward();
        this.dueAt = command.due() == null ? now : command.due();
    }

    LabOrderEvent ordered(List<OrderItem> items, Instant now) {
        return new LabOrderEvent.Ordered(
                id, patient, encounter, items.stream().map(OrderItem::line).toList(), now);
    }

    LabOrderEvent performed(OrderItem item, Instant now) {
        return new LabOrderEvent.Performed(id, item.getId(), patient, encounter, item.getTest(), now);
    }

    public LabOrderId getId() {
        return id;
    }

    public long getNumber() {
        return number;
    }

    public PatientId getPatient() {
        return patient;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public Subject getSubject() {
        return subject;
    }

    public Circumstances getCircumstances() {
        return circumstances;
    }

    public RequestPriority getPriority() {
        return priority;
    }

    public StaffId getRequester() {
        return requester;
    }

    public StaffId getPlacedBy() {
        return placedBy;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public @Nullable LocationId getWard() {
        return ward;
    }

    /** From when on its specimens are to be taken. */
    public Instant getDueAt() {
        return dueAt;
    }

    static final class SubjectColumn extends JsonColumn<Subject> {}

    static final class CircumstancesColumn extends JsonColumn<Circumstances> {}
}
