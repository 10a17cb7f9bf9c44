package health.erp.lab.specimen;

import jakarta.validation.constraints.NotNull;

/** A tube goes to somebody else, or to another place. */
public record HandOverSpecimen(@NotNull SpecimenId specimen, @NotNull Custodian to) {}
