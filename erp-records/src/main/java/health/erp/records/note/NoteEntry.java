package health.erp.records.note;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something signed: written once, and then neither changed nor deleted by anybody. */
@Entity
public class NoteEntry extends HospitalPart {
    /** Which note, and the how manieth of its entries, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(@AttributeOverride(name = "value", column = @Column(name = "note_id")) NoteId note, int no) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    private NoteEntryKind kind;

    /** Whose record it was when it was signed; stays so when records become one. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_for", updatable = false))
    private PatientId signedFor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by", updatable = false))
    private StaffId signedBy;

    @Column(updatable = false)
    private Instant signedAt;

    private @Nullable String reason;

    @Convert(converter = Sections.class)
    private List<NoteSection> sections;

    @Convert(converter = Attachments.class)
    private List<UUID> attachments;

    private String hash;

    /** The hospital's signature under the hash: whoever can write the table cannot make one. */
    private byte[] seal;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected NoteEntry() {}

    NoteEntry(SignedText signed, byte[] hash, byte[] seal) {
        this.place = new Place(signed.note(), signed.no());
        this.kind = signed.kind();
        this.signedFor = signed.patient();
        this.signedBy = signed.by();
        this.signedAt = signed.at();
        this.reason = signed.reason();
        this.sections = signed.sections();
        this.attachments = signed.attachments();
        this.hash = HexFormat.of().formatHex(hash);
        this.seal = seal;
    }

    /** What the hash was made of, as it stands there now. */
    SignedText signed() {
        return new SignedText(place.note, place.no, kind, signedFor, signedBy, signedAt, reason, sections, attachments);
    }

    byte[] getSeal() {
        return seal;
    }

    public Place getPlace() {
        return place;
    }

    public int getNo() {
        return place.no;
    }

    public NoteEntryKind getKind() {
        return kind;
    }

    public PatientId getSignedFor() {
        return signedFor;
    }

    public StaffId getSignedBy() {
        return signedBy;
    }

    public Instant getSignedAt() {
        return signedAt;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public List<NoteSection> getSections() {
        return sections;
    }

    public List<UUID> getAttachments() {
        return attachments;
    }

    public String getHash() {
        return hash;
    }

    static final class Sections extends JsonColumn<List<NoteSection>> {}

    static final class Attachments extends JsonColumn<List<UUID>> {}
}
