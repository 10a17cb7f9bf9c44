package health.erp.tenancy.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sets a value from a day on. Whatever was set for that time is replaced; before and after, what was set stays.
 *
 * @param value as JSON; null for whatever it would be if nobody had set it
 * @param from first day, in the hospital's time zone; null for now
 * @param until day on which what was set before counts again; null for good
 */
public record ChangeSetting(
        @NotNull String setting,
        @Nullable @Size(max = 10_000) String value,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static <T> ChangeSetting to(SettingType<T> type, T value) {
        return new ChangeSetting(type.name(), type.written(value), null, null);
    }

    /** As if nobody had set it. */
    public static ChangeSetting back(SettingType<?> type) {
        return new ChangeSetting(type.name(), null, null, null);
    }

    public ChangeSetting from(LocalDate day) {
        return new ChangeSetting(setting, value, day, until);
    }

    public ChangeSetting until(LocalDate day) {
        return new ChangeSetting(setting, value, from, day);
    }
}
