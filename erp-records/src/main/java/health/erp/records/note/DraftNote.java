package health.erp.records.note;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Begins a note.
 *
 * @param attachments documents of the patient, as {@code erp.core().documents()} keeps them
 */
public record DraftNote(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @NotNull NoteType type,
        @NotNull Confidentiality confidentiality,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String title,
        @Size(max = 50) List<@Valid NoteSection> sections,
        @Size(max = 50) List<@NotNull UUID> attachments) {
    public DraftNote {
        sections = sections == null ? List.of() : List.copyOf(sections);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    public static DraftNote of(PatientId patient, NoteType type, String title, NoteSection... sections) {
        return new DraftNote(patient, null, type, Confidentiality.NORMAL, title, List.of(sections), List.of());
    }

    public DraftNote restricted() {
        return new DraftNote(patient, encounter, type, Confidentiality.RESTRICTED, title, sections, attachments);
    }
}
