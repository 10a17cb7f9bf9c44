package health.erp.lab.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Changes what will be published next; what is in force stays in force. */
public record AmendTestDraft(@NotNull LabTestId test, int version, @Valid @NotNull TestDefinition definition) {}
