package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Shows a test with its draft and the version in force. */
public record FindTest(@NotNull LabTestId test) {}
