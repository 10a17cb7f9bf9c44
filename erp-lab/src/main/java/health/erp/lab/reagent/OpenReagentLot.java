package health.erp.lab.reagent;

import jakarta.validation.constraints.NotNull;

/** Opens a lot before its first use, which would open it as well. */
public record OpenReagentLot(@NotNull ReagentLotId lot, int version) {}
