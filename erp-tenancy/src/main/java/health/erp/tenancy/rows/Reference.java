package health.erp.tenancy.rows;

import java.util.List;

/**
 * A foreign key: these columns are null, or those of a row of the other table.
 *
 * @param late whether it is set only once all rows are there, because tables or rows refer to each other in a circle
 */
public record Reference(String name, List<String> columns, String target, List<String> targetColumns, boolean late) {
    Reference setLate() {
        return new Reference(name, columns, target, targetColumns, true);
    }
}
