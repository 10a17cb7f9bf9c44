package health.erp.lab.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Lets an instrument be used again. Each of its tests has to be controlled anew first.
 *
 * @param done what was done to it
 */
public record ResumeInstrument(
        @NotNull InstrumentId instrument,
        int version,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String done) {}
