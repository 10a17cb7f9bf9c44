package health.erp.lab.culture;

import health.erp.core.fair.BulkWork;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Brings in an edition of a guideline's breakpoints, which the hospital has from its publisher.
 *
 * @param guideline {@code EUCAST}, {@code CLSI M100}
 * @param edition {@code 15.0}
 */
@BulkWork
public record ImportBreakpoints(
        @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String guideline,
        @Min(1990) @Max(2200) int year,
        @NotBlank @Size(max = 20) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String edition,
        @NotEmpty @Size(max = 20000) List<@NotNull BreakpointLine> breakpoints,
        @Size(max = 5000) List<@NotNull IntrinsicLine> intrinsic,
        @Size(max = 5000) List<@NotNull CascadeLine> cascades) {
    public ImportBreakpoints {
        breakpoints = breakpoints == null ? List.of() : List.copyOf(breakpoints);
        intrinsic = intrinsic == null ? List.of() : List.copyOf(intrinsic);
        cascades = cascades == null ? List.of() : List.copyOf(cascades);
    }
}
