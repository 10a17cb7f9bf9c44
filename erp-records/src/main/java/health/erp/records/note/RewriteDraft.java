package health.erp.records.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Puts what the author writes now in place of the draft. */
public record RewriteDraft(
        @NotNull NoteId note,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String title,
        @Size(max = 50) List<@Valid NoteSection> sections,
        @Size(max = 50) List<@NotNull UUID> attachments) {
    public RewriteDraft {
        sections = sections == null ? List.of() : List.copyOf(sections);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
