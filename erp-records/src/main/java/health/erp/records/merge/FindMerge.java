package health.erp.records.merge;

import jakarta.validation.constraints.NotNull;

/** Asks for one entry of the ledger. */
public record FindMerge(@NotNull MergeId merge) {}
