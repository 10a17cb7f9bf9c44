package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotNull;

/** Asks for one channel. */
public record FindChannel(@NotNull ChannelCode code) {}
