package health.erp.core.cache;

import java.util.Objects;

/**
 * A shelf of the cache: values of one kind, by keys of one kind.
 *
 * @param name stable, the module's first: {@code billing.prices}; at most 60 characters
 * @param key has {@code equals}; a cache outside this process also writes it as text
 * @param value immutable; a record that can be written as JSON if the cache may be outside this process
 * @param entriesPerHospital how many a hospital may keep; one never pushes out another's
 */
public record Region<K, V>(String name, Class<K> key, Class<V> value, int entriesPerHospital) {
    public Region {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (!name.matches("[a-z][A-Za-z0-9.-]{0,59}") || entriesPerHospital < 1) {
            throw new IllegalArgumentException(
                    "A region of the cache needs a name such as billing.prices and room for an entry, not (%s, %d)."
                            .formatted(name, entriesPerHospital));
        }
    }
}
