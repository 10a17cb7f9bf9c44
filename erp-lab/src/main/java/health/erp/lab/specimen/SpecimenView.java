package health.erp.lab.specimen;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A specimen as hosts see it.
 *
 * @param containerNo which of the tubes with this number
 * @param skewSeconds by how much clocks differed where it seems to have been received before it was taken
 * @param doubted whether it may be somebody else's, and nobody has looked since
 * @param identityCheckedBy who looked
 * @param parent what it was divided from
 * @param remaining what is left, in millilitres
 */
public record SpecimenView(
        SpecimenId id,
        int version,
        AccessionNumber accession,
        int containerNo,
        PatientId patient,
        LabOrderId order,
        @Nullable SpecimenId parent,
        String type,
        String container,
        SpecimenStatus status,
        Instant collectedAt,
        StaffId collector,
        @Nullable Instant receivedAt,
        @Nullable StaffId receivedBy,
        int skewSeconds,
        @Nullable RejectionReason rejection,
        @Nullable String rejectionNote,
        @Nullable Instant rejectedAt,
        boolean doubted,
        @Nullable Instant doubtedAt,
        @Nullable StaffId identityCheckedBy,
        @Nullable Instant identityCheckedAt,
        BigDecimal millilitres,
        BigDecimal remaining,
        Custodian holder) {}
