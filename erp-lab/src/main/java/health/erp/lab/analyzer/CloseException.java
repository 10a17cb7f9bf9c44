package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Takes something out of the exceptions queue without applying it.
 *
 * @param version of the view that was read
 * @param settled whether it was settled by other means, such as a result entered by hand; else it is dismissed
 */
public record CloseException(
        @NotNull MessageExceptionId exception,
        int version,
        boolean settled,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}
