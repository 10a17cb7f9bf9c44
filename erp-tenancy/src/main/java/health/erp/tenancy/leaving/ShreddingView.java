package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the end of a hospital stands.
 *
 * @param notBefore when it may be carried out; null until the hospital agreed
 * @param deferredUntil until when the law keeps the records; null if that is not known, or nothing keeps them
 * @param deferredFor what keeps them: {@code hold}, {@code retention}; null if nothing does
 * @param certificate null until it is done
 */
public record ShreddingView(
        UUID id,
        HospitalId hospital,
        ShreddingStatus status,
        @Nullable UUID export,
        @Nullable String reason,
        StaffId proposedBy,
        Instant proposedAt,
        @Nullable StaffId agreedBy,
        @Nullable Instant agreedAt,
        @Nullable Instant notBefore,
        @Nullable Instant deferredUntil,
        @Nullable String deferredFor,
        @Nullable ShredCertificate certificate) {
    static ShreddingView of(Shredding s) {
        var certificate = s.getCertificate();
        return new ShreddingView(
                s.getId(),
                s.getLeaving(),
                s.getStatus(),
                s.getExportId(),
                s.getReason(),
                s.getProposedBy(),
                s.getProposedAt(),
                s.getAgreedBy(),
                s.getAgreedAt(),
                s.getNotBefore(),
                s.getDeferredUntil(),
                s.getDeferredFor(),
                certificate == null ? null : Json.readTolerantly(certificate, ShredCertificate.class));
    }
}
