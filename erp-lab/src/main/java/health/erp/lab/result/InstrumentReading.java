package health.erp.lab.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument gave of a test.
 *
 * @param key of the value; null where it gave nothing yet
 * @param repeats how often in a row it had given just that before; null where nobody can tell
 */
public record InstrumentReading(String test, @Nullable String key, @Nullable Integer repeats) {
    /** The same value once more, or another. */
    InstrumentReading then(String value) {
        var times = value.equals(key) ? Objects.requireNonNullElse(repeats, 0) + 1 : 0;
        return new InstrumentReading(test, value, times);
    }
}
