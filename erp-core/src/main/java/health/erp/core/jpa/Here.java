package health.erp.core.jpa;

import health.erp.core.HostTransactions;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.Place;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A place as this runtime comes to it.
 *
 * @param transactions on connections that begin in the schema of the database, whatever the place's is
 * @param schema entered at the start of each transaction; null where nobody ever leaves it
 * @param replica transactions that may only look, and may see the past
 * @param background null where nobody may look for the work that waits here
 */
record Here(
        Place place,
        HospitalDatabase source,
        HostTransactions transactions,
        @Nullable String schema,
        @Nullable HostTransactions replica,
        @Nullable Background background) {

    /** Somebody's connections, seeing the tables of this place. */
    DataSource as(DataSource role, Database database) {
        return schema == null ? role : InSchema.of(role, database, schema);
    }
}
