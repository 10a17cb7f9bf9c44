package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as the operator's books have it; the files are wherever they were written to.
 *
 * @param manifest SHA-256 of its manifest; null until it is whole
 * @param failure code of what went wrong; null if nothing did
 */
public record ExportView(
        UUID id,
        HospitalId hospital,
        ExportStatus status,
        StaffId takenBy,
        Instant begunAt,
        @Nullable Instant endedAt,
        long rows,
        long documents,
        @Nullable String manifest,
        @Nullable String failure,
        @Nullable Instant verifiedAt) {
    static ExportView of(HospitalExport e) {
        return new ExportView(
                e.getId(),
                e.getExported(),
                e.getStatus(),
                e.getTakenBy(),
                e.getBegunAt(),
                e.getEndedAt(),
                e.getRows(),
                e.getDocuments(),
                e.getManifest(),
                e.getFailure(),
                e.getVerifiedAt());
    }
}
