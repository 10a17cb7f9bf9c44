package health.erp.benchmarks.byhand;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A transaction bound to one hospital, as row-level security wants it. */
final class HospitalTransaction {

    static <R> R in(DataSource source, UUID hospital, Statements<R> work) throws SQLException {
        try (var connection = source.getConnection()) {
            try {
                try (var bind = connection.prepareStatement("select set_config('erp.hospital_id', ?, true)")) {
                    bind.setString(1, hospital.toString());
                    bind.execute();
                }
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** What is done in the transaction. */
    interface Statements<R> {
        R on(Connection connection) throws SQLException;
    }

    private HospitalTransaction() {}
}
