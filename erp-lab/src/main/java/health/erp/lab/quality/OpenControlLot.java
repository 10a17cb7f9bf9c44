package health.erp.lab.quality;

import jakarta.validation.constraints.NotNull;

/** Opens a vial of a lot of controls. */
public record OpenControlLot(@NotNull ControlLotId lot, int version) {}
