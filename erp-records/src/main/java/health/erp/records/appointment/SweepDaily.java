package health.erp.records.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Has appointments closed every day.
 *
 * @param rule when, as {@code 30 0 * * *} (minute, hour, day of month, month, day of week), by the hospital's clocks
 */
public record SweepDaily(@NotBlank @Size(max = 120) String rule) {
    /** Half an hour after midnight. */
    public static SweepDaily atNight() {
        return new SweepDaily("30 0 * * *");
    }
}
