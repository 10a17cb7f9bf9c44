package health.erp.records.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A heading of a note and what stands under it. */
public record NoteSection(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String title,
        @NotNull @Size(max = 20_000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String text) {}
