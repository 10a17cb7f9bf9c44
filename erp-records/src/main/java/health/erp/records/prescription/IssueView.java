package health.erp.records.prescription;

import health.erp.core.id.StaffId;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was warned of, as hosts see it.
 *
 * @param key to answer it by
 * @param dispense when it came up; null when the prescription was signed
 * @param shown how often
 * @param settled whether it no longer keeps anybody from going on
 * @param approvedBy the second person, for what is contraindicated
 */
public record IssueView(
        IssueId id,
        PrescriptionId prescription,
        @Nullable DispenseId dispense,
        CheckKind check,
        Severity severity,
        String key,
        String detail,
        String source,
        int shown,
        boolean settled,
        @Nullable Mitigation reason,
        @Nullable String remark,
        @Nullable StaffId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable StaffId approvedBy,
        @Nullable Instant approvedAt) {}
