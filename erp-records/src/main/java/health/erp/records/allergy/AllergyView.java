package health.erp.records.allergy;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list of allergies as hosts see it.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param inUse whether it is to be heeded
 * @param reason why it was amended last
 */
public record AllergyView(
        AllergyId id,
        int version,
        PatientId patient,
        @Nullable EncounterId encounter,
        Allergen allergen,
        AllergyType type,
        AllergyCategory category,
        Criticality criticality,
        AllergyStatus status,
        AllergyVerification verification,
        boolean inUse,
        List<Reaction> reactions,
        @Nullable String note,
        @Nullable String reason,
        StaffId recordedBy,
        Instant recordedAt,
        Instant changedAt) {}
