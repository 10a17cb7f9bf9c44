package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotNull;

/** Applies a kept message; a second time does nothing. I14 */
public record ApplyMessage(@NotNull MessageId message) {}
