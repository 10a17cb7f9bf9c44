package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the ledger of reagents as hosts see it.
 *
 * @param run null for what was thrown away, as are test, purpose and measurings
 */
public record ReagentUseView(
        ReagentUseId id,
        UseKind kind,
        ReagentLotId lot,
        ItemId item,
        String lotNumber,
        InstrumentId instrument,
        @Nullable RunId run,
        @Nullable TestCode test,
        @Nullable RunPurpose purpose,
        @Nullable Integer measurings,
        BigDecimal amount,
        String unit,
        StaffId usedBy,
        Instant usedAt) {}
