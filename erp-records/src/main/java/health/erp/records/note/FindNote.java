package health.erp.records.note;

import jakarta.validation.constraints.NotNull;

/** Asks for a note with all that was signed of it. */
public record FindNote(@NotNull NoteId note) {}
