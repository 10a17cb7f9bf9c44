package health.erp.records.prescription;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.ItemId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.value.Quantity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Some of a prescribed drug on its way to the patient. FHIR MedicationDispense. */
@Entity
public class Dispense extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DispenseId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "prescription_id", updatable = false))
    private PrescriptionId prescription;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private DispenseStatus status = DispenseStatus.PREPARATION;

    @Column(precision = 19, scale = Supply.DECIMALS, updatable = false)
    private BigDecimal amount;

    @Column(updatable = false)
    private String unit;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id", updatable = false))
    private @Nullable ItemId item;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "prepared_by", updatable = false))
    private StaffId preparedBy;

    @Column(updatable = false)
    private Instant preparedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "handed_out_by"))
    private @Nullable StaffId handedOutBy;

    private @Nullable Instant handedOutAt;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Dispense() {}

    Dispense(DispenseId id, Prescription prescription, PrepareDispense command, StaffId by, Instant now) {
        this.id = id;
        this.prescription = prescription.getId();
        this.patient = prescription.getPatient();
        this.amount = command.quantity().value();
        this.unit = command.quantity().unit();
        this.item = command.item();
        this.preparedBy = by;
        this.preparedAt = now;
    }

    void change(DispenseStatus next, String why) {
        become(next);
        reason = why;
    }

    PrescriptionEvent handOut(@Nullable EncounterId encounter, StaffId by, Instant now) {
        become(DispenseStatus.COMPLETED);
        handedOutBy = by;
        handedOutAt = now;
        return new PrescriptionEvent.Dispensed(
                prescription, patient, id, encounter, item, getQuantity().value(), unit, now);
    }

    private void become(DispenseStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.dispense.status",
                    "The dispense (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
    }

    public DispenseId getId() {
        return id;
    }

    public PrescriptionId getPrescription() {
        return prescription;
    }

    public PatientId getPatient() {
        return patient;
    }

    public DispenseStatus getStatus() {
        return status;
    }

    public Quantity getQuantity() {
        return new Quantity(amount, unit);
    }

    public @Nullable ItemId getItem() {
        return item;
    }

    public StaffId getPreparedBy() {
        return preparedBy;
    }

    public Instant getPreparedAt() {
        return preparedAt;
    }

    public @Nullable StaffId getHandedOutBy() {
        return handedOutBy;
    }

    public @Nullable Instant getHandedOutAt() {
        return handedOutAt;
    }

    public @Nullable String getReason() {
        return reason;
    }
}
