package health.erp.records.note;

import jakarta.validation.constraints.NotNull;

/**
 * Its author answers for it from now on.
 *
 * @param version of the view that was read through
 */
public record SignNote(@NotNull NoteId note, int version) {}
