package health.erp.records.note;

import jakarta.validation.constraints.NotNull;

/** Asks whether a note still says what was signed. */
public record VerifyNote(@NotNull NoteId note) {}
