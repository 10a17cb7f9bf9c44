package health.erp.tenancy.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: a value, or null, for each of its columns, in their order and as their {@link Kind} says. Whoever
 * has one may show patients' data, so its {@code toString} names the table alone.
 */
public final class Row {
    private final Table table;
    private final List<@Nullable Object> values;

    public Row(Table table, List<? extends @Nullable Object> values) {
        if (values.size() != table.columns().size()) {
            throw new IllegalArgumentException("A row of (%s) has %d values, not %d."
                    .formatted(table.name(), table.columns().size(), values.size()));
        }
        this.table = table;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public Table table() {
        return table;
    }

    public List<@Nullable Object> values() {
        return values;
    }

    public @Nullable Object value(String column) {
        return values.get(table.position(column));
    }

    /** The same row with another value in this column. */
    public Row with(String column, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        changed.set(table.position(column), value);
        return new Row(table, changed);
    }

    /** The values of the primary key. */
    public List<Object> key() {
        var key = new ArrayList<Object>();
        for (int i = 0; i < table.key().size(); i++) {
            var value = values.get(i);
            if (value == null) {
                throw new IllegalArgumentException("A row of (%s) has no key.".formatted(table.name()));
            }
            key.add(value);
        }
        return key;
    }

    /** Each value's text by the name of its column; null for what is not there. */
    public Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            var column = table.columns().get(i);
            var value = values.get(i);
            texts.put(column.name(), value == null ? null : column.kind().text(value));
        }
        return texts;
    }

    @Override
    public String toString() {
        return "a row of " + table.name();
    }
}
