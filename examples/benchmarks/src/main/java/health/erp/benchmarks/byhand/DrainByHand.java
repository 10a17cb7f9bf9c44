package health.erp.benchmarks.byhand;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes events out of the outbox as plainly as that can be done: nothing keeps their order, and one that fails is lost. */
public final class DrainByHand {
    private static final String SQL =
            """
            delete from erp_outbox where (hospital_id, id) in (
                select hospital_id, id from erp_outbox order by part, hospital_id, seq limit 100 for update skip locked)
            returning hospital_id, id, aggregate_type, aggregate_id, type, version, payload, correlation, occurred_at
            """;

    private final DataSource background;

    /** Lets the background's role lock events, which the library has no need of. */
    public DrainByHand(DataSource background, DataSource owner) throws SQLException {
        this.background = background;
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant update (part) on erp_outbox to erp_background");
        }
    }

    /** A batch of 100 in a transaction; answers how many there were. */
    public int batch() throws SQLException {
        try (var connection = background.getConnection()) {
            var taken = 0;
            try (var statement = connection.prepareStatement(SQL);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken += rows.getString(7).isEmpty() ? 0 : 1;
                }
            }
            connection.commit();
            return taken;
        }
    }
}
