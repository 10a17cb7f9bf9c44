package health.erp.core.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2 has no trigger in SQL, so this is it: what is in the audit trail is neither changed nor deleted. */
public final class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("The audit trail is only added to.", "45000");
    }
}
