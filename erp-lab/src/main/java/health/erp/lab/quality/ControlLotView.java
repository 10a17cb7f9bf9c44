package health.erp.lab.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot of controls as hosts see it.
 *
 * @param daysOpen how long a vial is good once it is opened; null for as long as the lot
 * @param goodUntil the last day on which it may be used, as things stand
 */
public record ControlLotView(
        ControlLotId id,
        int version,
        ControlMaterialId material,
        String number,
        LocalDate expiry,
        @Nullable Integer daysOpen,
        @Nullable LocalDate openedOn,
        LocalDate goodUntil) {}
