package health.erp.records.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Signs the whole of a note anew. What it said before stays readable. */
public record AmendNote(
        @NotNull NoteId note,
        int version,
        @NotEmpty @Size(max = 50) List<@Valid NoteSection> sections,
        @Size(max = 50) List<@NotNull UUID> attachments,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public AmendNote {
        sections = sections == null ? List.of() : List.copyOf(sections);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
