package health.erp.tenancy.rows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with rows of hospitals.
 *
 * @param name lower case
 * @param columns what belongs to the hospital, those of the key first; not what the database numbers or computes itself
 * @param key names of the columns of its primary key, {@code hospital_id} first
 * @param numbered the column this database numbers by itself; rows are read in its order and numbered anew elsewhere
 * @param sql how it is written in a statement
 */
public record Table(
        String name,
        List<Column> columns,
        List<String> key,
        List<Reference> references,
        @Nullable Column numbered,
        String sql) {
    static final String HOSPITAL = "hospital_id";

    public Optional<Column> column(String wanted) {
        return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    Column required(String wanted) {
        return column(wanted)
                .orElseThrow(() ->
                        new IllegalArgumentException("The table (%s) has no column (%s).".formatted(name, wanted)));
    }

    int position(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table (%s) has no column (%s).".formatted(name, wanted));
    }

    List<Column> keyColumns() {
        return columns.subList(0, key.size());
    }

    List<Reference> late() {
        return references.stream().filter(Reference::late).toList();
    }
}
