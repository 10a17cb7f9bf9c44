package health.erp.lab.result;

import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came into doubt, and what somebody found who looked at it.
 *
 * @param test of a rejected control, else null
 * @param lot that was recalled, else null
 * @param doubtfulSince when the last control was in order; null if none ever was
 * @param finding null until somebody has looked
 */
public record LookBackView(
        LookBackId id,
        int version,
        LookBackCause cause,
        InstrumentId instrument,
        @Nullable TestCode test,
        @Nullable ReagentLotId lot,
        @Nullable Instant doubtfulSince,
        Instant begunAt,
        @Nullable String finding,
        @Nullable StaffId closedBy,
        @Nullable Instant closedAt) {}
