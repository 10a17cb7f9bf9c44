package health.erp.records.duplicate;

import jakarta.validation.constraints.NotNull;

/** Takes back what was decided on two entries. */
public record ReopenDuplicate(@NotNull LinkId link, int version) {}
