package health.erp.records.note;

import static health.erp.records.note.NoteStatus.AMENDED;
import static health.erp.records.note.NoteStatus.DRAFT;
import static health.erp.records.note.NoteStatus.ENTERED_IN_ERROR;
import static health.erp.records.note.NoteStatus.SIGNED;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note about a patient: the draft until it is signed, then where it stands; what was signed are its entries. */
@Entity
public class Note extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoteId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoteType type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Confidentiality confidentiality;

    private String title;

    @Enumerated(EnumType.STRING)
    private NoteStatus status = DRAFT;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private StaffId author;

    @Column(updatable = false)
    private Instant begunAt;

    private @Nullable String banner;

    /** Empty once it is signed: from then on the entries say it. */
    @Convert(converter = NoteEntry.Sections.class)
    private List<NoteSection> draft;

    @Convert(converter = NoteEntry.Attachments.class)
    private List<UUID> draftAttachments;

    /** How many entries there must be, so that one missing at the end is noticed. */
    private int entryCount;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Note() {}

    Note(NoteId id, DraftNote command, StaffId author, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.encounter = command.encounter();
        this.type = command.type();
        this.confidentiality = command.confidentiality();
        this.title = command.title();
        this.author = author;
        this.begunAt = now;
        this.draft = command.sections();
        this.draftAttachments = command.attachments();
    }

    void rewrite(RewriteDraft command, StaffId by) {
        mustBe(DRAFT);
        mustBeAuthor(by);
        title = command.title();
        draft = command.sections();
        draftAttachments = command.attachments();
    }

    SignedText sign(StaffId by, Instant now) {
        mustBeAuthor(by);
        become(SIGNED);
        mustBeWhole(draft);
        var signed = next(NoteEntryKind.SIGNED, by, now, null, draft, draftAttachments);
        draft = List.of();
        draftAttachments = List.of();
        return signed;
    }

    SignedText cosign(StaffId by, Instant now, List<NoteEntry> entries) {
        mustBeSigned();
        if (entries.stream().anyMatch(e -> e.getSignedBy().equals(by))) {
            throw new RuleException(
                    "records.note.signedAlready",
                    "The staff member (%s) has signed the note (%s) already; somebody else has to cosign it."
                            .formatted(by, id));
        }
        return next(NoteEntryKind.COSIGNED, by, now, null, List.of(), List.of());
    }

    SignedText amend(AmendNote command, StaffId by, Instant now) {
        mustBeSigned();
        mustBeWhole(command.sections());
        status = AMENDED;
        return next(NoteEntryKind.AMENDED, by, now, command.reason(), command.sections(), command.attachments());
    }

    SignedText add(AddToNote command, StaffId by, Instant now) {
        mustBeSigned();
        status = AMENDED;
        return next(NoteEntryKind.ADDENDUM, by, now, null, command.sections(), List.of());
    }

    /** Of a draft there is nothing to sign, so this is empty; it stays what its author alone sees. */
    @Nullable
    SignedText withdraw(String reason, StaffId by, Instant now) {
        var wasDraft = status == DRAFT;
        if (wasDraft) {
            mustBeAuthor(by);
        }
        become(ENTERED_IN_ERROR);
        banner = reason;
        return wasDraft ? null : next(NoteEntryKind.WITHDRAWN, by, now, reason, List.of(), List.of());
    }

    /** Its author; of what is signed others too, but what is restricted only they who may read such. */
    boolean mayBeReadBy(StaffId staff, boolean sensitiveToo) {
        if (author.equals(staff)) {
            return true;
        }
        return wasSigned() && (sensitiveToo || confidentiality == Confidentiality.NORMAL);
    }

    boolean wasSigned() {
        return entryCount > 0;
    }

    RuleException notToBeRead() {
        return new RuleException(
                "records.note.draft", "The note (%s) is a draft, which only its author reads.".formatted(id));
    }

    private SignedText next(
            NoteEntryKind kind,
            StaffId by,
            Instant now,
            @Nullable String reason,
            List<NoteSection> sections,
            List<UUID> attachments) {
        entryCount++;
        return new SignedText(id, entryCount, kind, patient, by, now, reason, sections, attachments);
    }

    private void become(NoteStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.note.status", "The note (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
    }

    private void mustBe(NoteStatus wanted) {
        if (status != wanted) {
            throw new RuleException(
                    "records.note.status",
                    "The note (%s) is %s, so it cannot be rewritten.\nMaybe amend it, or add to it."
                            .formatted(id, status));
        }
    }

    private void mustBeSigned() {
        if (status != SIGNED && status != AMENDED) {
            throw new RuleException(
                    "records.note.status",
                    "The note (%s) is %s; only what is signed and stands can be amended, added to or cosigned."
                            .formatted(id, status));
        }
    }

    private void mustBeAuthor(StaffId by) {
        if (!author.equals(by)) {
            throw new RuleException(
                    "records.note.author",
                    "The note (%s) is somebody else's draft: only its author writes, signs or discards it."
                            .formatted(id));
        }
    }

    private void mustBeWhole(List<NoteSection> sections) {
        type.sections().stream()
                .filter(heading -> sections.stream()
                        .noneMatch(s -> s.title().equals(heading) && !s.text().isBlank()))
                .findFirst()
                .ifPresent(missing -> {
                    throw InvalidCommandException.of(
                            "sections", "of such a note must have something under the heading %s".formatted(missing));
                });
    }

    public NoteId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public NoteType getType() {
        return type;
    }

    public Confidentiality getConfidentiality() {
        return confidentiality;
    }

    public String getTitle() {
        return title;
    }

    public NoteStatus getStatus() {
        return status;
    }

    public StaffId getAuthor() {
        return author;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public @Nullable String getBanner() {
        return banner;
    }

    public List<NoteSection> getDraft() {
        return draft;
    }

    public List<UUID> getDraftAttachments() {
        return draftAttachments;
    }

    public int getEntryCount() {
        return entryCount;
    }
}
