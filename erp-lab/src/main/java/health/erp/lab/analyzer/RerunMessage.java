package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotNull;

/** Applies what of a message was not applied yet, because something was missing then or its number was used. */
public record RerunMessage(@NotNull MessageId message) {}
