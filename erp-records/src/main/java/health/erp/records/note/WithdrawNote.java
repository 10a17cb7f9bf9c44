package health.erp.records.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Marks a note as entered in error, for instance one of another patient. */
public record WithdrawNote(
        @NotNull NoteId note,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}
