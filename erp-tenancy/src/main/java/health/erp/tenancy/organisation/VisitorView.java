package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of another hospital works here, or did.
 *
 * @param until null for good
 * @param endedAt null while it stands
 */
public record VisitorView(
        VisitorId id,
        HospitalId home,
        StaffId homeStaff,
        StaffId staff,
        StaffId welcomedBy,
        Instant welcomedAt,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable String endReason) {
    static VisitorView of(Visitor visitor) {
        return new VisitorView(
                visitor.getId(),
                visitor.getHomeHospital(),
                visitor.getHomeStaff(),
                visitor.getStaff(),
                visitor.getWelcomedBy(),
                visitor.getWelcomedAt(),
                visitor.getUntil(),
                visitor.getEndedAt(),
                visitor.getEndReason());
    }
}
