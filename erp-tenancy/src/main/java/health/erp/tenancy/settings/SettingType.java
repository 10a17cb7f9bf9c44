package health.erp.tenancy.settings;

import health.erp.core.InvalidCommandException;
import health.erp.core.jpa.Json;
import java.util.function.Predicate;

/**
 * Something that may be set. Declared where the tenancy is made; only declared ones can be set or asked for.
 *
 * @param name stable, the module's first: {@code billing.invoice-footer}; at most 60 characters
 * @param type what a value is: a simple type, an enum or a record that can be written as JSON
 * @param byOperator whether only the operator sets it, as features are
 * @param fits whether a value will do
 * @param expected what does, for whoever set something else: {@code 1 to 90 days}
 * @param meaning what it decides, for the people who set it
 */
public record SettingType<T>(
        String name,
        Class<T> type,
        T usual,
        boolean byOperator,
        Predicate<? super T> fits,
        String expected,
        String meaning) {
    public SettingType {
        if (!name.matches("[a-z][A-Za-z0-9.-]{0,59}")) {
            throw new IllegalArgumentException(
                    "The setting (%s) needs a name such as billing.invoice-footer.".formatted(name));
        }
        if (!fits.test(usual) || !Json.read(Json.write(usual), type).equals(usual)) {
            throw new IllegalArgumentException(
                    "What the setting (%s) usually is does not fit, or cannot be kept.".formatted(name));
        }
    }

    /** Set by each hospital for itself; whatever the type allows will do. */
    public static <T> SettingType<T> of(String name, Class<T> type, T usual, String meaning) {
        return new SettingType<>(name, type, usual, false, value -> true, type.getSimpleName(), meaning);
    }

    /** Something the operator switches on and off. */
    public static SettingType<Boolean> feature(String name, boolean usuallyOn, String meaning) {
        return new SettingType<>(name, Boolean.class, usuallyOn, true, value -> true, "true or false", meaning);
    }

    public SettingType<T> fitting(Predicate<? super T> rule, String words) {
        return new SettingType<>(name, type, usual, byOperator, rule, words, meaning);
    }

    String written(T value) {
        return Json.write(value);
    }

    T read(String json) {
        return Json.read(json, type);
    }

    void mustFit(String json) {
        T value;
        try {
            value = read(json);
        } catch (RuntimeException e) {
            throw unfit();
        }
        if (value == null || !fits.test(value)) {
            throw unfit();
        }
    }

    private InvalidCommandException unfit() {
        return InvalidCommandException.of("value", "is not what (%s) takes: %s".formatted(name, expected));
    }
}
