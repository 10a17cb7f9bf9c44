package health.erp.records.schedule;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time in which a resource, or the whole hospital, cannot be booked: leave, a public holiday, repairs. */
@Entity
public class TimeBlock extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BlockId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resource_id", updatable = false))
    private @Nullable ResourceId resource;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BlockKind kind;

    @Column(name = "starts_at", updatable = false)
    private Instant start;

    @Column(name = "ends_at", updatable = false)
    private Instant end;

    /** Who entered it knows it by this; so that it is entered once. */
    @Column(updatable = false)
    private @Nullable String source;

    /** True while it counts, else null: of one source only one is in force. */
    @Column(name = "in_force")
    private @Nullable Boolean inForce = true;

    @Column(updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected TimeBlock() {}

    TimeBlock(BlockId id, BlockTime command, Instant now) {
        this.id = id;
        this.resource = command.resource();
        this.kind = command.kind();
        this.start = command.span().start();
        this.end = command.span().end();
        this.source = command.source();
        this.enteredAt = now;
    }

    ScheduleEvent entered() {
        return new ScheduleEvent.Blocked(id, resource, kind, start, end, enteredAt);
    }

    ScheduleEvent lift(Instant now) {
        if (!isInForce()) {
            throw new RuleException("records.block.lifted", "The block (%s) has been lifted already.".formatted(id));
        }
        inForce = null;
        return new ScheduleEvent.Unblocked(id, resource, start, end, now);
    }

    public BlockId getId() {
        return id;
    }

    /** Null for every resource of the hospital. */
    public @Nullable ResourceId getResource() {
        return resource;
    }

    public BlockKind getKind() {
        return kind;
    }

    public Span getSpan() {
        return new Span(start, end);
    }

    public @Nullable String getSource() {
        return source;
    }

    public boolean isInForce() {
        return inForce != null;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }
}
