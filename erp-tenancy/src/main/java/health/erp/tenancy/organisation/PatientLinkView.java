package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * This hospital's side of a link.
 *
 * @param revokedAt null while the consent holds here
 */
public record PatientLinkView(
        PatientLinkId id,
        PatientId patient,
        HospitalId other,
        Consent consent,
        StaffId recordedBy,
        Instant recordedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {
    static PatientLinkView of(PatientLink link) {
        return new PatientLinkView(
                link.getLink(),
                link.getPatient(),
                link.getOther(),
                link.getConsent(),
                link.getRecordedBy(),
                link.getRecordedAt(),
                link.getRevokedAt(),
                link.getRevokedReason());
    }
}
