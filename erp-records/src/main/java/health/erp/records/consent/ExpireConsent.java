package health.erp.records.consent;

import jakarta.validation.constraints.NotNull;

/** Notes that the time of a consent is over, if it is. */
public record ExpireConsent(@NotNull ConsentId consent) {}
