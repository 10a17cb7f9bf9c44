package health.erp.records.consent;

import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Asks a patient to have data shown.
 *
 * @param answerBy after that the request is over
 */
public record RequestConsent(
        @NotNull PatientId patient, @NotNull @Valid ConsentTerms terms, @NotNull Instant answerBy) {}
