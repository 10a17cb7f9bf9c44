package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot of a reagent as hosts see it.
 *
 * @param goodUntil the last day on which it may be used, as things stand
 * @param proof the run of controls that showed it is fit
 * @param reason why it stands as it does
 */
public record ReagentLotView(
        ReagentLotId id,
        int version,
        ItemId item,
        String number,
        InstrumentId instrument,
        LocalDate expiry,
        @Nullable Integer daysOpen,
        @Nullable LocalDate openedOn,
        LocalDate goodUntil,
        BigDecimal received,
        BigDecimal remaining,
        String unit,
        ReagentStatus status,
        @Nullable ControlRunId proof,
        @Nullable String reason,
        Instant receivedAt) {}
