package health.erp.records.note;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as hosts see it.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param banner to be shown above it: why it is an error; null if it is none
 * @param sections what it says now: the draft, or the newest text and what was added to it
 * @param entries all that was signed, oldest first
 */
public record NoteView(
        NoteId id,
        int version,
        PatientId patient,
        @Nullable EncounterId encounter,
        NoteType type,
        Confidentiality confidentiality,
        String title,
        NoteStatus status,
        StaffId author,
        Instant begunAt,
        @Nullable String banner,
        List<NoteSection> sections,
        List<UUID> attachments,
        List<EntryView> entries) {

    /**
     * Something that was signed.
     *
     * @param signedFor whose record it was then
     * @param hash in hexadecimal digits
     */
    public record EntryView(
            int no,
            NoteEntryKind kind,
            PatientId signedFor,
            StaffId signedBy,
            Instant signedAt,
            @Nullable String reason,
            List<NoteSection> sections,
            List<UUID> attachments,
            String hash) {}
}
