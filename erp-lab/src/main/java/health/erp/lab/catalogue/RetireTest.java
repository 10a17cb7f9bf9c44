package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Takes the test out of what can be ordered. */
public record RetireTest(@NotNull LabTestId test, int version) {}
