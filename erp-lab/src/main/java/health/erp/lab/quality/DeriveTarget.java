package health.erp.lab.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Says that the lot in use at a level should give what it has given so far: mean and standard deviation of what this laboratory
 * measured of it, without the runs that were rejected.
 */
public record DeriveTarget(@NotNull ControlledTestId controlled, @NotBlank @Size(max = 20) String level) {}
