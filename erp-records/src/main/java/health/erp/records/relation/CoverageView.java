package health.erp.records.relation;

import health.erp.core.id.CoverageId;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who pays for a patient, as hosts see it. */
public record CoverageView(
        CoverageId id,
        int version,
        PatientId patient,
        String payer,
        String memberNumber,
        @Nullable String policyNumber,
        Subscriber subscriber,
        int rank,
        LocalDate since,
        @Nullable LocalDate until,
        CoverageStatus status,
        @Nullable String statusReason,
        Instant changedAt) {}
