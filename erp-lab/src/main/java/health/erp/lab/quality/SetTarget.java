package health.erp.lab.quality;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Says what a lot should give at a level, as its leaflet has it. From now on the level is run with this lot. */
public record SetTarget(
        @NotNull ControlledTestId controlled,
        @NotBlank @Size(max = 20) String level,
        @NotNull ControlLotId lot,
        @NotNull @Digits(integer = 14, fraction = 10) BigDecimal mean,
        @NotNull @Positive @Digits(integer = 14, fraction = 10) BigDecimal deviation) {}
