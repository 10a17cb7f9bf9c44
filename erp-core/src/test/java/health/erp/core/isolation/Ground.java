package health.erp.core.isolation;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an attacked hospital are.
 *
 * @param rows of a query as the hospital sees them
 * @param owner of the tables there
 * @param schema whoever attacks turns to first; null where it is the intruder's own
 */
record Ground(
        TestServer server,
        BiFunction<HospitalId, String, List<String>> rows,
        DataSource application,
        DataSource owner,
        @Nullable String schema) {

    static Ground of(TestErp test) {
        return new Ground(
                test.server(),
                test::rows,
                test.database().application(),
                test.database().owner(),
                null);
    }
}
