package health.erp.lab.critical;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Nobody could be told; says why, and what was done instead.
 *
 * @param version of the view that was looked at
 */
public record GiveUpCall(
        @NotNull CriticalCallId call,
        int version,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {}
