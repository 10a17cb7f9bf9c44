package health.erp.core.notebook;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Writes a note about a patient. */
public record WriteNote(@NotNull PatientId patient, @NotBlank String title, List<@NotBlank String> lines) {
    public WriteNote {
        lines = List.copyOf(lines);
    }
}
