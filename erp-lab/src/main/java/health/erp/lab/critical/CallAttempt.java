package health.erp.lab.critical;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try to tell somebody of a critical result: written once, and never changed. */
@Entity
@Table(name = "lab_call_attempt")
public class CallAttempt extends HospitalPart {
    /** Of which call, and the how manieth, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "call_id")) CriticalCallId call, int no) {}

    @EmbeddedId
    private Place place;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "caller_id", updatable = false))
    private StaffId caller;

    @Column(updatable = false)
    private String recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "recipient_role", updatable = false)
    private RecipientRole role;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CallChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AttemptOutcome outcome;

    @Column(updatable = false)
    private boolean readBack;

    @Column(name = "tried_at", updatable = false)
    private Instant at;

    @Column(updatable = false)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CallAttempt() {}

    CallAttempt(CriticalCallId call, int no, RecordAttempt command, StaffId by, Instant at) {
        this.place = new Place(call, no);
        this.caller = by;
        this.recipient = command.recipient();
        this.role = command.role();
        this.channel = command.channel();
        this.outcome = command.outcome();
        this.readBack = command.readBack();
        this.at = at;
        this.note = command.note();
    }

    public Place getPlace() {
        return place;
    }

    public int getNo() {
        return place.no;
    }

    public StaffId getCaller() {
        return caller;
    }

    public String getRecipient() {
        return recipient;
    }

    public RecipientRole getRole() {
        return role;
    }

    public CallChannel getChannel() {
        return channel;
    }

    public AttemptOutcome getOutcome() {
        return outcome;
    }

    public boolean isReadBack() {
        return readBack;
    }

    public Instant getAt() {
        return at;
    }

    public @Nullable String getNote() {
        return note;
    }
}
