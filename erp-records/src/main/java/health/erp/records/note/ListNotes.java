package health.erp.records.note;

import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The notes about a patient, newest first; drafts only those of the caller.
 *
 * @param encounter only what was written in this one; null for all
 * @param after {@link Page#next} of the page before
 */
public record ListNotes(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable NoteId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListNotes of(PatientId patient, int size) {
        return new ListNotes(patient, null, null, size);
    }

    public ListNotes from(@Nullable NoteId next) {
        return new ListNotes(patient, encounter, next, size);
    }
}
