package health.erp.records.merge;

import jakarta.validation.constraints.NotNull;

/** Asks what would happen if the merge was undone now, and what has to be decided for that. */
public record PreviewUnmerge(@NotNull MergeId merge) {}
