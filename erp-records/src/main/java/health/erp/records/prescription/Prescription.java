package health.erp.records.prescription;

import static health.erp.records.prescription.PrescriptionStatus.ACTIVE;
import static health.erp.records.prescription.PrescriptionStatus.COMPLETED;
import static health.erp.records.prescription.PrescriptionStatus.DRAFT;
import static health.erp.records.prescription.PrescriptionStatus.STOPPED;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.core.value.Quantity;
import health.erp.records.drug.Dosage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A drug somebody prescribed to a patient. FHIR MedicationRequest. */
@Entity
public class Prescription extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PrescriptionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    /** Whose record it was signed in; goes on saying so, and keeps two of a kind apart. R-RX-1 */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_for"))
    private @Nullable PatientId signedFor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    private PrescriptionStatus status = DRAFT;

    /** True while the patient is meant to take it, else null. */
    private @Nullable Boolean standing;

    private String orderable;

    @Convert(converter = Medications.class)
    private Medication medication;

    @Convert(converter = Dosages.class)
    private @Nullable Dosage dosage;

    @Column(precision = 19, scale = Supply.DECIMALS)
    private @Nullable BigDecimal authorised;

    private @Nullable String unit;
    private int repeats;

    /** What has been prepared or handed out. R-RX-2 */
    @Column(precision = 19, scale = Supply.DECIMALS)
    private BigDecimal allotted = BigDecimal.ZERO;

    /** What the patient has got of that. */
    @Column(precision = 19, scale = Supply.DECIMALS)
    private BigDecimal handedOut = BigDecimal.ZERO;

    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaces_id", updatable = false))
    private @Nullable PrescriptionId replaces;

    /** Counts the drafts: what was said to one does not count for the next. */
    private int revision;

    @Convert(converter = Prescribers.class)
    private @Nullable Prescriber prescriber;

    @Convert(converter = Consultations.class)
    private @Nullable Consultation consultation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable StaffId signedBy;

    private @Nullable Instant signedAt;
    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "drafted_by", updatable = false))
    private StaffId draftedBy;

    @Column(updatable = false)
    private Instant draftedAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Prescription() {}

    Prescription(PrescriptionId id, DraftPrescription command, StaffId by, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.encounter = command.encounter();
        this.replaces = command.replaces();
        this.draftedBy = by;
        this.draftedAt = now;
        this.changedAt = now;
        this.medication = command.medication();
        this.orderable = command.medication().drug().toString();
        take(command.dosage(), command.supply(), command.startsAt());
    }

    void revise(RevisePrescription command, Instant now) {
        mustBe(DRAFT, "revised");
        medication = command.medication();
        orderable = command.medication().drug().toString();
        take(command.dosage(), command.supply(), command.startsAt());
        revision++;
        change(now);
    }

    /** It takes everything that must stand on it; see {@link Required}. */
    PrescriptionEvent sign(SignPrescription command, StaffId by, Instant now) {
        become(ACTIVE, null, now);
        var period = period(now);
        startsAt = period.startsAt;
        endsAt = period.endsAt;
        signedFor = patient;
        prescriber = command.prescriber();
        consultation = command.consultation();
        signedBy = by;
        signedAt = now;
        return new PrescriptionEvent.Prescribed(id, patient, encounter, replaces, now);
    }

    PrescriptionEvent change(PrescriptionStatus next, String why, Instant now) {
        if (next == PrescriptionStatus.CANCELLED && allotted.signum() > 0) {
            throw new RuleException(
                    "records.prescription.dispensed",
                    "The prescription (%s) has been handed out, so it cannot be cancelled.\nMaybe stop it instead."
                            .formatted(id));
        }
        become(next, why, now);
        return new PrescriptionEvent.Changed(id, patient, next, now);
    }

    /** Sets so much aside for somebody who hands it out; the rest must suffice. */
    void allot(Quantity quantity, Instant now) {
        mustBe(ACTIVE, "handed out");
        allotted = allotted.add(quantity.value());
        change(now);
    }

    /** Is there for others again. */
    void giveBack(Quantity quantity, Instant now) {
        allotted = allotted.subtract(quantity.value());
        change(now);
    }

    /** The patient has got some of what was set aside; answers whether that was all of it. */
    boolean handOut(Quantity quantity, Instant now) {
        handedOut = handedOut.add(quantity.value());
        change(now);
        var supply = getSupply();
        return supply != null && supply.inAll().value().compareTo(handedOut) == 0;
    }

    /** Once nothing is left to hand out. */
    PrescriptionEvent complete(Instant now) {
        become(COMPLETED, null, now);
        return new PrescriptionEvent.OrderCompleted(id, patient, encounter, now);
    }

    /** When the patient would take it, were it signed now. */
    Period period(Instant now) {
        var start = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
        var once = dosage == null ? null : dosage.lasts();
        return new Period(start, once == null ? null : start.plus(once.multipliedBy(1L + repeats)));
    }

    boolean isOf(String otherOrderable) {
        return orderable.equals(otherOrderable);
    }

    /** Whether the patient is meant to take it at some time of this period. */
    boolean meets(Period period) {
        var start = Objects.requireNonNull(startsAt, "a standing prescription has begun");
        return (period.endsAt == null || start.isBefore(period.endsAt))
                && (endsAt == null || period.startsAt.isBefore(endsAt));
    }

    private void become(PrescriptionStatus next, @Nullable String why, Instant now) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.prescription.status",
                    "The prescription (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        standing = next.isStanding() ? true : null;
        reason = why;
        if (next == STOPPED && startsAt != null && now.isAfter(startsAt) && (endsAt == null || now.isBefore(endsAt))) {
            endsAt = now;
        }
        change(now);
    }

    private void mustBe(PrescriptionStatus wanted, String verb) {
        if (status != wanted) {
            throw new RuleException(
                    "records.prescription.status",
                    "The prescription (%s) is %s, so it cannot be %s.".formatted(id, status, verb));
        }
    }

    private void take(@Nullable Dosage taken, @Nullable Supply supply, @Nullable Instant start) {
        dosage = taken;
        authorised = supply == null ? null : supply.quantity().value();
        unit = supply == null ? null : supply.quantity().unit();
        repeats = supply == null ? 0 : supply.repeats();
        startsAt = start == null ? null : start.truncatedTo(ChronoUnit.MICROS);
    }

    private void change(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    public PrescriptionId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    @Nullable
    PatientId getSignedFor() {
        return signedFor;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public PrescriptionStatus getStatus() {
        return status;
    }

    public boolean isStanding() {
        return standing != null;
    }

    public Medication getMedication() {
        return medication;
    }

    public @Nullable Dosage getDosage() {
        return dosage;
    }

    public @Nullable Supply getSupply() {
        return authorised == null || unit == null ? null : new Supply(new Quantity(authorised, unit), repeats);
    }

    public @Nullable Quantity getRemaining() {
        var supply = getSupply();
        return supply == null
                ? null
                : supply.inAll().minus(new Quantity(allotted, supply.quantity().unit()));
    }

    public @Nullable Instant getStartsAt() {
        return startsAt;
    }

    public @Nullable Instant getEndsAt() {
        return endsAt;
    }

    public @Nullable PrescriptionId getReplaces() {
        return replaces;
    }

    int getRevision() {
        return revision;
    }

    public @Nullable Prescriber getPrescriber() {
        return prescriber;
    }

    public @Nullable Consultation getConsultation() {
        return consultation;
    }

    public @Nullable StaffId getSignedBy() {
        return signedBy;
    }

    public @Nullable Instant getSignedAt() {
        return signedAt;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public StaffId getDraftedBy() {
        return draftedBy;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    String getOrderable() {
        return orderable;
    }

    /** From the first moment up to but not including the last; null for as long as nobody stops it. */
    record Period(Instant startsAt, @Nullable Instant endsAt) {}

    static final class Medications extends JsonColumn<Medication> {}

    static final class Dosages extends JsonColumn<Dosage> {}

    static final class Prescribers extends JsonColumn<Prescriber> {}

    static final class Consultations extends JsonColumn<Consultation> {}
}
