package health.erp.lab.specimen;

import static health.erp.lab.specimen.SpecimenStatus.ALIQUOTED;
import static health.erp.lab.specimen.SpecimenStatus.COLLECTED;
import static health.erp.lab.specimen.SpecimenStatus.CONSUMED;
import static health.erp.lab.specimen.SpecimenStatus.DISPOSED;
import static health.erp.lab.specimen.SpecimenStatus.ENTERED_IN_ERROR;
import static health.erp.lab.specimen.SpecimenStatus.IN_TRANSIT;
import static health.erp.lab.specimen.SpecimenStatus.RECEIVED;
import static health.erp.lab.specimen.SpecimenStatus.REJECTED;
import static health.erp.lab.specimen.SpecimenStatus.STORED;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One tube: what is in it, whose it is, where it stands and who has it. */
@Entity
@Table(name = "lab_specimen")
public class Specimen extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SpecimenId id;

    @Convert(converter = AccessionColumn.class)
    @Column(updatable = false)
    private AccessionNumber accession;

    /** Which of the tubes with this number, from 1; aliquots follow. */
    @Column(name = "container_no", updatable = false)
    private int containerNo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id", updatable = false))
    private LabOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id", updatable = false))
    private @Nullable SpecimenId parent;

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private String container;

    @Enumerated(EnumType.STRING)
    private SpecimenStatus status;

    private Instant collectedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "collected_by"))
    private StaffId collector;

    private @Nullable Instant receivedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "received_by"))
    private @Nullable StaffId receivedBy;

    /** By how much clocks differed where it seems to have been received before it was taken. I6 */
    private int skewSeconds;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason rejection;

    private @Nullable String rejectionNote;
    private @Nullable Instant rejectedAt;

    /** Since when it may be somebody else's; null if nobody ever thought so. */
    private @Nullable Instant doubtedAt;

    /** Who looked since whose it is; null while nobody has. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "identity_checked_by"))
    private @Nullable StaffId identityCheckedBy;

    private @Nullable Instant identityCheckedAt;

    @Column(updatable = false)
    private BigDecimal millilitres;

    /** What is left of it. I4 */
    private BigDecimal remaining;

    @Embedded
    private Holding holding;

    /** How many tubes were divided from it; they are numbered on. */
    private int aliquots;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Specimen() {}

    Specimen(SpecimenId id, AccessionNumber accession, Draw draw, StaffId by) {
        this.id = id;
        this.accession = accession;
        this.containerNo = 1;
        this.patient = draw.patient();
        this.order = draw.order();
        this.type = draw.type();
        this.container = draw.container();
        this.status = COLLECTED;
        this.collectedAt = draw.at();
        this.collector = by;
        this.skewSeconds = draw.skewSeconds();
        this.millilitres = draw.millilitres();
        this.remaining = draw.millilitres();
        this.holding = new Holding(Custodian.staff(by), draw.at());
    }

    /** Some of another, in a tube of its own. */
    private Specimen(SpecimenId id, Specimen whole, String container, BigDecimal volume, Instant now) {
        this.id = id;
        this.accession = whole.accession;
        this.containerNo = whole.containerNo + whole.aliquots;
        this.patient = whole.patient;
        this.order = whole.order;
        this.parent = whole.id;
        this.type = whole.type;
        this.container = container;
        this.status = RECEIVED;
        this.collectedAt = whole.collectedAt;
        this.collector = whole.collector;
        this.receivedAt = whole.receivedAt;
        this.receivedBy = whole.receivedBy;
        this.skewSeconds = whole.skewSeconds;
        this.doubtedAt = whole.doubtedAt;
        this.identityCheckedBy = whole.identityCheckedBy;
        this.identityCheckedAt = whole.identityCheckedAt;
        this.millilitres = volume;
        this.remaining = volume;
        this.holding = whole.holding.divided(now);
    }

    /** The first line of its ledger. */
    CustodyEvent begun(StaffId by) {
        return holding.begun(id, parent == null ? CustodyKind.COLLECTED : CustodyKind.ALIQUOTED, by);
    }

    SpecimenEvent collected() {
        return new SpecimenEvent.Collected(id, accession.value(), order, patient, type, container, collectedAt);
    }

    CustodyEvent handOver(Custodian to, StaffId by, Instant now) {
        if (status == COLLECTED) {
            become(IN_TRANSIT);
        } else if (status == STORED) {
            become(RECEIVED);
        } else if (!status.isAtHand() && status != IN_TRANSIT) {
            throw cannot("handed over");
        }
        return holding.pass(id, CustodyKind.HANDED_OVER, to, by, now);
    }

    /** Comes to the laboratory; a clock that goes a little wrong is noted, one that goes far wrong refused. I6 */
    CustodyEvent receive(Custodian bench, StaffId by, Instant now, Duration tolerance) {
        if (status != COLLECTED && status != IN_TRANSIT) {
            throw cannot("received");
        }
        var early = Duration.between(now, collectedAt);
        if (early.compareTo(tolerance) > 0) {
            throw new RuleException(
                    "lab.specimen.time",
                    "The specimen (%s) would be received %d s before it was taken.\nMaybe the clock at the bedside is wrong."
                            .formatted(id, early.toSeconds()));
        }
        become(RECEIVED);
        skewSeconds = Math.max(skewSeconds, Math.toIntExact(Math.max(0, early.toSeconds())));
        receivedAt = now;
        receivedBy = by;
        return holding.pass(id, CustodyKind.RECEIVED, bench, by, now);
    }

    SpecimenEvent received() {
        return new SpecimenEvent.Received(id, accession.value(), order, patient, holding.since());
    }

    /** Gives some of it to a tube of its own. I4 */
    Specimen aliquot(SpecimenId next, String tube, BigDecimal volume, Instant now) {
        if (parent != null) {
            throw new RuleException(
                    "lab.specimen.aliquot",
                    "The specimen (%s) is an aliquot itself.\nMaybe divide what it was taken from.".formatted(id));
        }
        take(volume);
        become(ALIQUOTED);
        aliquots++;
        return new Specimen(next, this, tube, volume, now);
    }

    /** Some of it is used up; the last of it and it is gone. I4 */
    void use(BigDecimal volume) {
        take(volume);
        if (remaining.signum() == 0) {
            become(CONSUMED);
        }
    }

    CustodyEvent store(Custodian place, StaffId by, Instant now) {
        become(STORED);
        return holding.pass(id, CustodyKind.STORED, place, by, now);
    }

    CustodyEvent dispose(Custodian waste, StaffId by, Instant now) {
        become(DISPOSED);
        return holding.pass(id, CustodyKind.DISPOSED, waste, by, now);
    }

    CustodyEvent reject(RejectSpecimen command, StaffId by, Instant now) {
        become(REJECTED);
        rejection = command.reason();
        rejectionNote = command.note();
        rejectedAt = now;
        return holding.pass(id, CustodyKind.REJECTED, getHolder(), by, now);
    }

    void markError(@Nullable String note, Instant now) {
        become(ENTERED_IN_ERROR);
        rejectionNote = note;
        rejectedAt = now;
    }

    SpecimenEvent error(List<OrderItemId> items, List<OrderItemId> again, Instant now) {
        return new SpecimenEvent.EnteredInError(id, accession.value(), order, patient, items, again, now);
    }

    SpecimenEvent rejected(List<OrderItemId> items, List<OrderItemId> again, Instant now) {
        return new SpecimenEvent.Rejected(
                id, accession.value(), order, patient, Objects.requireNonNull(rejection), items, again, now);
    }

    /** That somebody looked before says nothing of what is found now. */
    void doubt(Instant now) {
        if (!isDoubted()) {
            doubtedAt = now;
            identityCheckedBy = null;
            identityCheckedAt = null;
        }
    }

    void identified(StaffId by, Instant now) {
        if (isDoubted()) {
            identityCheckedBy = by;
            identityCheckedAt = now;
        }
    }

    private void take(BigDecimal volume) {
        if (!status.isAtHand()) {
            throw cannot("used");
        }
        if (volume.compareTo(remaining) > 0) {
            throw new RuleException(
                    "lab.specimen.volume",
                    "Of the specimen (%s) %s mL are left, not %s mL.\nMaybe ask for another one."
                            .formatted(id, remaining.toPlainString(), volume.toPlainString()));
        }
        remaining = remaining.subtract(volume);
    }

    private RuleException cannot(String what) {
        return new RuleException(
                "lab.specimen.status", "The specimen (%s) is %s, so it cannot be %s.".formatted(id, status, what));
    }

    private void become(SpecimenStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.specimen.status",
                    "The specimen (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
    }

    public SpecimenId getId() {
        return id;
    }

    public AccessionNumber getAccession() {
        return accession;
    }

    public int getContainerNo() {
        return containerNo;
    }

    public PatientId getPatient() {
        return patient;
    }

    public LabOrderId getOrder() {
        return order;
    }

    public @Nullable SpecimenId getParent() {
        return parent;
    }

    public String getType() {
        return type;
    }

    public String getContainer() {
        return container;
    }

    public SpecimenStatus getStatus() {
        return status;
    }

    public Instant getCollectedAt() {
        return collectedAt;
    }

    public StaffId getCollector() {
        return collector;
    }

    public @Nullable Instant getReceivedAt() {
        return receivedAt;
    }

    public @Nullable StaffId getReceivedBy() {
        return receivedBy;
    }

    public int getSkewSeconds() {
        return skewSeconds;
    }

    public @Nullable RejectionReason getRejection() {
        return rejection;
    }

    public @Nullable String getRejectionNote() {
        return rejectionNote;
    }

    public @Nullable Instant getRejectedAt() {
        return rejectedAt;
    }

    public @Nullable Instant getDoubtedAt() {
        return doubtedAt;
    }

    public @Nullable StaffId getIdentityCheckedBy() {
        return identityCheckedBy;
    }

    public @Nullable Instant getIdentityCheckedAt() {
        return identityCheckedAt;
    }

    /** It may be somebody else's, and nobody has looked since. */
    public boolean isDoubted() {
        return doubtedAt != null && identityCheckedAt == null;
    }

    public BigDecimal getMillilitres() {
        return millilitres;
    }

    public BigDecimal getRemaining() {
        return remaining;
    }

    public Custodian getHolder() {
        return holding.holder();
    }

    public int getAliquots() {
        return aliquots;
    }
}
