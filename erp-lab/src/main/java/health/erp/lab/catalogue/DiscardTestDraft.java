package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Gives up what was to be published next. */
public record DiscardTestDraft(@NotNull LabTestId test, int version) {}
