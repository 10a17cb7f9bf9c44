package health.erp.core.notice;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text a hospital defined in place of a shipped one. A later revision replaces it and leaves it to be read. */
@Entity
@Table(name = "erp_notice_template")
public class NoticeTemplate extends HospitalOwned {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    @Column(name = "language_tag", updatable = false)
    private String language;

    @Column(updatable = false)
    private int revision;

    /** True or null, so that only one of a kind is in use. */
    @Column(name = "in_use")
    private @Nullable Boolean inUse;

    @Column(updatable = false)
    private @Nullable String subject;

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private boolean html;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "defined_by", updatable = false))
    private StaffId definedBy;

    @Column(updatable = false)
    private Instant definedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected NoticeTemplate() {}

    NoticeTemplate(UUID id, String type, NoticeText text, int revision, StaffId definedBy, Instant now) {
        this.id = id;
        this.type = type;
        this.channel = text.channel();
        this.language = text.language();
        this.revision = revision;
        this.inUse = true;
        this.subject = text.subject();
        this.body = text.body();
        this.html = text.html();
        this.definedBy = definedBy;
        this.definedAt = now;
    }

    /** The next revision follows. */
    int replaced() {
        inUse = null;
        return revision + 1;
    }

    public UUID getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public NoticeText getText() {
        return new NoticeText(channel, language, subject, body, html);
    }

    public int getRevision() {
        return revision;
    }

    public boolean isInUse() {
        return inUse != null;
    }

    public StaffId getDefinedBy() {
        return definedBy;
    }

    public Instant getDefinedAt() {
        return definedAt;
    }
}
