package health.erp.core.document;

import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file.
 *
 * @param patient whose it is; null for the hospital's own
 * @param title what people call it; never the name of anything on a disk
 * @param mediaType what the sender says it is; refused if the content is not that
 * @param retention how long it must be kept; null for no such duty
 */
public record AddDocument(
        @Nullable PatientId patient,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must have no control characters")
                String title,
        @NotBlank @Size(max = 100) String mediaType,
        @Valid @Nullable Retention retention) {}
