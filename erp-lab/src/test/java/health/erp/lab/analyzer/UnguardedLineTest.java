package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test of {@link SameNumberRaceTest}: without the constraints the same counts more than once. */
@OnEachDatabase(Lab.class)
class UnguardedLineTest {
    private static final int ROUNDS = 20;

    private final TestErp test;
    private final ALineRace races;

    UnguardedLineTest(TestErp test) {
        this.test = test;
        this.races = new ALineRace(test);
    }

    @Test
    void withoutTheConstraintACodeIsSeveralChannels() {
        drop("lab_channel", "lab_channel_code_uq");

        assertThat(isEverMoreThanOne(() -> races.define().results().size())).isTrue();
    }

    @Test
    void withoutTheConstraintANumberIsSeveralOrders() {
        assumeThat(test.server())
                .as("on MariaDB two never got through, for whatever lock")
                .isNotEqualTo(TestServer.MARIADB);
        drop("lab_placed_order", "lab_placed_order_number_uq");

        assertThat(isEverMoreThanOne(races::placed)).isTrue();
    }

    @Test
    void withoutTheConstraintAControlIsSeveralRuns() {
        drop("lab_received_control", "lab_received_control_content_uq");

        assertThat(isEverMoreThanOne(races::controlled)).isTrue();
    }

    @Test
    void withoutTheConstraintTheSameIsReceivedSeveralTimes() {
        test.database().execute("alter table lab_received_result drop constraint lab_received_result_item_fk");
        test.database()
                .execute(
                        test.server() == TestServer.POSTGRESQL
                                ? "alter table lab_received_result drop constraint lab_received_result_pkey"
                                : "alter table lab_received_result drop primary key");

        assertThat(isEverMoreThanOne(races::received)).isTrue();
    }

    private void drop(String table, String constraint) {
        if (test.server() == TestServer.MARIADB) { // which wants an index under each foreign key
            test.database()
                    .execute("create index %s_line on %s (hospital_id, %s)"
                            .formatted(table, table, table.equals("lab_channel") ? "id" : "channel_id"));
        }
        test.database().execute("alter table %s drop constraint %s".formatted(table, constraint));
    }

    /** A single race may go well by chance. */
    private static boolean isEverMoreThanOne(LongSupplier race) {
        return IntStream.range(0, ROUNDS).anyMatch(i -> race.getAsLong() > 1);
    }
}
