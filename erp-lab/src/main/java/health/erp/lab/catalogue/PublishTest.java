package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Makes the draft the version by which is ordered and judged from now on. */
public record PublishTest(@NotNull LabTestId test, int version) {}
