package health.erp.lab.quality;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One material measured once.
 *
 * @param level L1, L2
 * @param value null if the instrument gave none
 * @param lot null for the lot the level is run with; another has no target, so it proves nothing
 */
public record MeasuredControl(
        @NotBlank @Size(max = 20) String level,
        @Nullable @Digits(integer = 14, fraction = 10) BigDecimal value,
        @Nullable ControlLotId lot) {
    /** {@code of("L1", "5.1")} */
    public static MeasuredControl of(String level, String value) {
        return new MeasuredControl(level, new BigDecimal(value), null);
    }
}
