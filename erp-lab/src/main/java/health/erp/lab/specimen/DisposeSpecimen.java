package health.erp.lab.specimen;

import jakarta.validation.constraints.NotNull;

/** A tube is thrown away. */
public record DisposeSpecimen(@NotNull SpecimenId specimen, @NotNull Custodian waste) {}
