package health.erp.records.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A row that refers to a patient.
 *
 * @param reference which kind of row: {@code records.identifier}
 */
public record MergedRowKey(@NotBlank String reference, @NotNull UUID row) {}
