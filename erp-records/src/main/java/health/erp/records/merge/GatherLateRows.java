package health.erp.records.merge;

import jakarta.validation.constraints.NotNull;

/** Brings over what was still written for the replaced record when it had been replaced: by a message on its way, a form left open. */
public record GatherLateRows(@NotNull MergeId merge) {}
