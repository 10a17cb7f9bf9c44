package health.erp.records.consent;

import health.erp.core.id.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent as hosts see it.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param terms asked for, and once it is granted, agreed to
 * @param expiresAt until then the patient may answer; once granted, when the data has to be erased
 */
public record ConsentView(
        ConsentId id,
        int version,
        PatientId patient,
        ConsentStatus status,
        ConsentTerms terms,
        Instant expiresAt,
        @Nullable String artefact,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {}
