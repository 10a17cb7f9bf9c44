package health.erp.records.note;

import health.erp.core.id.EncounterId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note in a list: what it is, not what it says.
 *
 * @param title null where the caller may not read the note
 */
public record NoteLineView(
        NoteId id,
        int version,
        @Nullable EncounterId encounter,
        NoteType type,
        Confidentiality confidentiality,
        @Nullable String title,
        NoteStatus status,
        StaffId author,
        Instant begunAt,
        @Nullable String banner) {}
