package health.erp.lab.specimen;

import jakarta.validation.constraints.NotNull;

/** Shows a specimen. */
public record FindSpecimen(@NotNull SpecimenId specimen) {}
