package health.erp.lab.order;

import static health.erp.lab.status.OrderStatus.ACTIVE;
import static health.erp.lab.status.OrderStatus.COMPLETED;
import static health.erp.lab.status.OrderStatus.ENTERED_IN_ERROR;
import static health.erp.lab.status.OrderStatus.ON_HOLD;
import static health.erp.lab.status.OrderStatus.REVOKED;

import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.Progress;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One test of an order, by the version of the catalogue it was asked for by, and where it stands. */
@Entity(name = "LabOrderItem")
@Table(name = "lab_order_item")
public class OrderItem extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrderItemId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id", updatable = false))
    private LabOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "test_code", updatable = false))
    private TestCode test;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "test_version_id", updatable = false))
    private TestVersionId testVersion;

    @Column(updatable = false)
    private String section;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RequestPriority priority;

    /** Of the priority: what lists are ordered by. */
    @Column(name = "priority_rank", updatable = false)
    private int rank;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = ACTIVE;

    /** True while something is to be done, else null: a test is open once in an order. */
    @Column(name = "is_open")
    private @Nullable Boolean open = true;

    /** True while its specimen has to be taken, else null. */
    @Column(name = "is_awaited")
    private @Nullable Boolean awaited;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ward_id", updatable = false))
    private @Nullable LocationId ward;

    @Column(updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ItemOrigin origin;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id", updatable = false))
    private @Nullable OrderItemId parent;

    /** Which reflex asked for it, and for which version of the result. I11 */
    @Column(updatable = false)
    private @Nullable String reflexRule;

    @Column(updatable = false)
    private @Nullable Integer sourceVersion;

    @Column(name = "specimen_id")
    private @Nullable UUID specimen;

    private @Nullable String reason;

    @Column(updatable = false)
    private Instant orderedAt;

    private @Nullable Instant collectedAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant resultedAt;
    private @Nullable Instant completedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected OrderItem() {}

    OrderItem(OrderItemId id, LabOrder order, Wanted wanted, @Nullable OrderItemId parent, Instant now) {
        this.id = id;
        this.order = order.getId();
        this.patient = order.getPatient();
        var published = wanted.test();
        this.test = published.code();
        this.testVersion = published.id();
        this.section = published.definition().section();
        this.priority = order.getPriority();
        this.rank = order.getPriority().rank();
        this.awaited = needsSpecimen(published) ? true : null;
        this.ward = order.getWard();
        this.dueAt = now.isAfter(order.getDueAt()) ? now : order.getDueAt();
        this.origin = wanted.origin();
        this.parent = parent;
        this.reflexRule = wanted.reflexRule();
        this.sourceVersion = wanted.sourceVersion();
        this.orderedAt = now;
    }

    LabOrderEvent.Line line() {
        return new LabOrderEvent.Line(id, test, testVersion, origin);
    }

    void hold(String why) {
        become(ON_HOLD);
        reason = why;
    }

    void resume() {
        become(ACTIVE);
        reason = null;
    }

    LabOrderEvent revoke(String why, Instant now) {
        become(REVOKED);
        reason = why;
        return new LabOrderEvent.Revoked(order, id, patient, test, now);
    }

    LabOrderEvent markError(String why, Instant now) {
        become(ENTERED_IN_ERROR);
        reason = why;
        return new LabOrderEvent.EnteredInError(order, id, patient, test, now);
    }

    boolean mayBeInError() {
        return status.mayBecome(ENTERED_IN_ERROR);
    }

    /** Its specimen is there: at the bedside, on its way, or in the laboratory already. */
    void collected(UUID taken, Instant at, @Nullable Instant received) {
        if (status != ACTIVE || specimen != null) {
            throw new RuleException(
                    "lab.order.notAwaited",
                    "The test (%s) is %s%s, so no specimen is taken for it."
                            .formatted(id, status, specimen == null ? "" : " and has a specimen"));
        }
        specimen = taken;
        awaited = null;
        collectedAt = at;
        receivedAt = received;
    }

    void received(Instant at) {
        receivedAt = at;
    }

    void resulted(Instant at) {
        if (resultedAt == null) {
            resultedAt = at;
        }
    }

    LabOrderEvent complete(Instant at) {
        become(COMPLETED);
        resulted(at);
        completedAt = at;
        return new LabOrderEvent.ItemCompleted(order, id, patient, test, testVersion, at);
    }

    /** How far the work on it is. */
    public Progress getProgress() {
        return resultedAt != null ? Progress.SOME_RESULTS : specimen != null ? Progress.STARTED : Progress.WAITING;
    }

    private void become(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.order.status",
                    "The test (%s) of the order (%s) is %s, so it cannot become %s."
                            .formatted(id, order, status, next));
        }
        status = next;
        open = (next == ACTIVE || next == ON_HOLD) ? true : null;
        awaited = (open == null || specimen != null) ? null : awaited;
    }

    private static boolean needsSpecimen(PublishedTest published) {
        return published.definition().specimen() != null;
    }

    public OrderItemId getId() {
        return id;
    }

    public LabOrderId getOrder() {
        return order;
    }

    public PatientId getPatient() {
        return patient;
    }

    public TestCode getTest() {
        return test;
    }

    public TestVersionId getTestVersion() {
        return testVersion;
    }

    public String getSection() {
        return section;
    }

    public RequestPriority getPriority() {
        return priority;
    }

    public int getRank() {
        return rank;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public boolean isOpen() {
        return open != null;
    }

    public boolean isAwaited() {
        return awaited != null;
    }

    public @Nullable LocationId getWard() {
        return ward;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public ItemOrigin getOrigin() {
        return origin;
    }

    public @Nullable OrderItemId getParent() {
        return parent;
    }

    public @Nullable String getReflexRule() {
        return reflexRule;
    }

    public @Nullable Integer getSourceVersion() {
        return sourceVersion;
    }

    public @Nullable UUID getSpecimen() {
        return specimen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public Instant getOrderedAt() {
        return orderedAt;
    }

    public @Nullable Instant getCollectedAt() {
        return collectedAt;
    }

    public @Nullable Instant getReceivedAt() {
        return receivedAt;
    }

    public @Nullable Instant getResultedAt() {
        return resultedAt;
    }

    public @Nullable Instant getCompletedAt() {
        return completedAt;
    }
}
