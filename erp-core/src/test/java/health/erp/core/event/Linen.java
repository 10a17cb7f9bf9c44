package health.erp.core.event;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpBuilder;
import health.erp.core.testing.TestErp;
import health.erp.core.ward.MakeBeds;
import health.erp.core.ward.Ward;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the tests of this package do again and again. */
final class Linen {
    private Linen() {}

    static Ward ward(TestErp test) {
        return test.erp().module(Ward.class);
    }

    /** Makes the beds in one use case, each once for every time it is named. */
    static void make(TestErp test, Caller nurse, UUID... beds) {
        ward(test).beds().make(nurse, new MakeBeds(Arrays.asList(beds)));
    }

    /** Delivers until nothing waits that could be delivered now. */
    static void deliver(TestErp test) {
        test.erp().core().events().workers().get(0).untilIdle();
    }

    /** {@code ward.log 1}: who had which turn of the bed, in the order of the effects. */
    static List<String> effects(TestErp test, Caller nurse, UUID bed) {
        return test
                .rows(
                        nurse.hospital(),
                        "select consumer, turn from effect where hospital_id = :hospital and bed = '" + bed
                                + "' order by pos")
                .stream()
                .map(row -> row.replace('|', ' '))
                .toList();
    }

    static List<String> waiting(TestErp test, Caller nurse) {
        return test.rows(nurse.hospital(), "select type from erp_outbox where hospital_id = :hospital order by seq");
    }

    /** As the background, who may: its database's clock says that the time has come. */
    static void letTimePass(TestErp test) {
        background(test, "update erp_parked_aggregate set retry_at = parked_at where retry_at is not null");
    }

    static void background(TestErp test, String sql) {
        execute(test.database().background(), sql);
    }

    static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A runtime beside the test's own, on the same database. */
    static Erp beside(TestErp test, Ward ward, EventDelivery delivery) {
        return builder(test, ward).delivery(delivery).build();
    }

    static ErpBuilder builder(TestErp test, Ward ward) {
        return Erp.builder()
                .dataSource(test.database().application())
                .schemaOwner(test.database().owner())
                .background(test.database().background())
                .keys(test.vault())
                .clock(test.clock())
                .modules(ward);
    }
}
