package health.erp.tenancy.metering;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Sums.Sum;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import health.erp.tenancy.price.BudgetState;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What several nodes do at the same moment; each constraint that decides it is then dropped, to see that it did. */
@OnEachServer
class MeteringRaceTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Money SOME = Money.of("1500", new CurrencyCode("INR"));
    private static final int NODES = 4;
    private static final int ROUNDS = 25;

    private final TestHospitals test;
    private final Caller operator;
    private final MeterStore store;

    MeteringRaceTest(TestHospitals test) {
        this.test = test;
        this.operator = test.anOperator();
        this.store = new MeterStore(test.erp(), test.operator());
    }

    @Test
    void nodesThatAddAtOnceMeetInOneRow() throws Exception {
        var hospital = test.test().aHospital();

        assertThat(addByAll(hospital)).isZero();
        assertThat(quantities(hospital)).containsExactly(String.valueOf(NODES * ROUNDS * 3));

        execute(
                test.server() == TestServer.POSTGRESQL
                        ? "alter table tenancy_meter drop constraint tenancy_meter_pkey"
                        : "alter table tenancy_meter drop primary key");
        try {
            var other = test.test().aHospital();
            var refused = addBeforeAnyCommits(other);
            assertThat(refused > 0 || quantities(other).size() > 1).isTrue();
        } finally {
            execute("delete from tenancy_meter where 1 = 1");
            execute("alter table tenancy_meter add primary key (hospital_id, metered_id, metered_month, meter)");
        }
    }

    @Test
    void oneOfTheNodesNotesHowFarAHospitalCame() throws Exception {
        oneOf("tenancy_budget_alarm", "metered_id, metered_month, state", hospital -> {
            assertThat(store.alarms(MARCH)).doesNotContainKey(hospital);
            return () -> store.add(new BudgetAlarm(
                    test.erp().newId(),
                    view(hospital),
                    BudgetState.OVER,
                    test.erp().now()));
        });
    }

    @Test
    void oneOfTheNodesStatesAMonth() throws Exception {
        oneOf("tenancy_statement", "metered_id, metered_month, revision", hospital -> {
            assertThat(store.latest(hospital, MARCH)).isEmpty();
            var content = new StatementContent("apollo", "Apollo", SOME, List.of(), SOME);
            return () -> store.add(new MonthlyStatement(
                    test.erp().newId(),
                    new MonthlyStatement.Of(hospital, MARCH, 1),
                    content,
                    new StaffId(test.erp().newId()),
                    test.erp().now()));
        });
    }

    /** All nodes look, find nothing, and only then write. */
    private void oneOf(String table, String key, Look look) throws Exception {
        assertThat(written(table, look)).isEqualTo(1);

        execute("alter table " + table + " drop constraint " + table + "_uq");
        try {
            assertThat(written(table, look)).isGreaterThan(1);
        } finally {
            execute("delete from " + table + " where 1 = 1");
            execute("alter table " + table + " add constraint " + table + "_uq unique (hospital_id, " + key + ")");
        }
    }

    private long written(String table, Look look) throws Exception {
        var hospital = test.test().aHospital();
        var allHaveLooked = new CyclicBarrier(NODES);
        byAll(() -> test.erp().transaction(operator, () -> {
            var write = look.look(hospital);
            await(allHaveLooked);
            write.run();
            return true;
        }));
        return test.test()
                .rows(test.operator(), "select id from %s where metered_id = '%s'".formatted(table, hospital))
                .size();
    }

    /** As a node does that could not write: it tries again. How many gave up. */
    private long addByAll(HospitalId hospital) throws Exception {
        var together = new CyclicBarrier(NODES);
        return byAll(() -> {
            var refused = false;
            for (int i = 0; i < ROUNDS; i++) {
                await(together);
                refused |= !added(hospital);
            }
            return !refused;
        });
    }

    /** Where a key keeps the second waiting this would not end. */
    private long addBeforeAnyCommits(HospitalId hospital) throws Exception {
        var allHaveAdded = new CyclicBarrier(NODES);
        return byAll(() -> test.erp().transaction(operator, () -> {
            store.add(List.of(new Sum(List.of(hospital.value(), MARCH.toString(), "JOBS"), 3)));
            await(allHaveAdded);
            return true;
        }));
    }

    private boolean added(HospitalId hospital) {
        for (int tries = 0; tries < 20; tries++) {
            try {
                return test.erp().transaction(operator, () -> {
                    store.add(List.of(new Sum(List.of(hospital.value(), MARCH.toString(), "JOBS"), 3)));
                    return true;
                });
            } catch (ErpException | PersistenceException e) {
                // once more
            }
        }
        return false;
    }

    private static long byAll(Callable<Boolean> work) throws InterruptedException, ExecutionException {
        var nodes = Executors.newFixedThreadPool(NODES);
        try {
            var refused = 0L;
            for (var node : nodes.invokeAll(
                    IntStream.range(0, NODES).mapToObj(i -> orRefused(work)).toList())) {
                refused += node.get() ? 0 : 1;
            }
            return refused;
        } finally {
            nodes.shutdown();
        }
    }

    private static Callable<Boolean> orRefused(Callable<Boolean> work) {
        return () -> {
            try {
                return work.call();
            } catch (ErpException | PersistenceException e) {
                return false;
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> quantities(HospitalId hospital) {
        return test.test()
                .rows(
                        test.operator(),
                        "select quantity from tenancy_meter where metered_id = '%s'".formatted(hospital));
    }

    private static BudgetView view(HospitalId hospital) {
        return new BudgetView(
                hospital,
                "apollo",
                MARCH,
                List.of(),
                SOME,
                SOME,
                SOME,
                BudgetState.OVER,
                SOME,
                BudgetState.OVER,
                null,
                1);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = test.test().database().owner().getConnection();
                var statement = connection.createStatement()) {
            if (test.server() == TestServer.POSTGRESQL) {
                statement.execute("select set_config('erp.hospital_id', '%s', false)".formatted(test.operator()));
            }
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private interface Look {
        Runnable look(HospitalId hospital);
    }
}
