package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotNull;

/** Asks for a message as it came. */
public record FindMessage(@NotNull MessageId message) {}
