package health.erp.core.notebook;

import java.util.UUID;

/** Asks for a note. */
public record ReadNote(UUID note) {}
