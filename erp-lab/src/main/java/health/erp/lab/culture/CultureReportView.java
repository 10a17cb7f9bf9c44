package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of what was reported, as hosts see it.
 *
 * @param reason why it was corrected
 */
public record CultureReportView(
        CultureId culture,
        int number,
        CultureStatus status,
        @Nullable String reason,
        ReportContent content,
        StaffId by,
        Instant at) {}
