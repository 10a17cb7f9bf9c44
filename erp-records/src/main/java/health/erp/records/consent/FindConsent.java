package health.erp.records.consent;

import jakarta.validation.constraints.NotNull;

/** Asks for one consent. */
public record FindConsent(@NotNull ConsentId consent) {}
