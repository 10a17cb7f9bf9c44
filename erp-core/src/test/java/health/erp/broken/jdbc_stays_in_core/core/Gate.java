package health.erp.broken.jdbc_stays_in_core.core;

import java.sql.Connection;

record Gate(Connection connection) {}
