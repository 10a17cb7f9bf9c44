package health.erp.lab.catalogue;

import health.erp.lab.interpretation.Interpretation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An answer a coded test may have.
 *
 * @param meaning what it says of the patient; null for nothing in particular
 */
public record CodedAnswer(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String display,
        @Nullable Interpretation meaning) {}
