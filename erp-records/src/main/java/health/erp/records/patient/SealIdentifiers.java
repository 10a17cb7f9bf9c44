package health.erp.records.patient;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Seals confidential numbers that were registered before they were sealed, so many at once. */
public record SealIdentifiers(@Min(1) @Max(1000) int atMost) {}
