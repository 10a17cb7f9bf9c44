package health.erp.lab.quality;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How wrong a method may be at a level, and how wrong it is on average, both in percent.
 *
 * @param allowed total allowable error
 * @param bias null while nobody has determined it, which is not a bias of 0
 */
public record LevelGoal(
        @NotBlank @Size(max = 20) String level,
        @NotNull @Positive @Digits(integer = 4, fraction = 4) BigDecimal allowed,
        @Nullable @Digits(integer = 4, fraction = 4) BigDecimal bias) {}
