package health.erp.records.note;

import jakarta.validation.constraints.NotNull;

/**
 * Somebody else answers for it, too.
 *
 * @param version of the view that was read through
 */
public record CosignNote(@NotNull NoteId note, int version) {}
