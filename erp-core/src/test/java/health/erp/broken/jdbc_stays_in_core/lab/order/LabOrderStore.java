package health.erp.broken.jdbc_stays_in_core.lab.order;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

record LabOrderStore(DataSource dataSource) {
    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }
}
