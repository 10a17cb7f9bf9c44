package health.erp.lab.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Says that the laboratory has an instrument.
 *
 * @param code what it is called on work lists: {@code COBAS-1}
 * @param section where it stands: {@code CHEMISTRY}
 */
public record DefineInstrument(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,31}") String code,
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String name,
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,31}") String section) {}
