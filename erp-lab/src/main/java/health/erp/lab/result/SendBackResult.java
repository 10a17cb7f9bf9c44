package health.erp.lab.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Whoever was to answer for what a verified result says wants it looked at again. */
public record SendBackResult(@Valid @NotNull Chosen result) {}
