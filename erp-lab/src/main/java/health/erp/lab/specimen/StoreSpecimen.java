package health.erp.lab.specimen;

import jakarta.validation.constraints.NotNull;

/** A tube is put away. */
public record StoreSpecimen(@NotNull SpecimenId specimen, @NotNull Custodian place) {}
