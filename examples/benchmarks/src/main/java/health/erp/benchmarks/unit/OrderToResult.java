package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.HospitalRows;
import health.erp.benchmarks.byhand.TestsByHand;
import health.erp.core.Caller;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.VerifyResults;
import health.erp.lab.specimen.SpecimenId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * W2: five tests are ordered, five results of a tube are written down, and they are verified, by which they are out: a transaction
 * each. The tubes were ordered, taken and received before: what a turn orders nobody takes.
 */
public final class OrderToResult implements Unit {
    private static final int LABORATORIES = 5;
    private static final int TESTS = 5;
    private static final int TUBES_A_SECOND = 500;
    private static final int PATIENTS = 101;
    private static final String VALUE = "4.2";
    private static final String SUBJECT = "{\"birthDate\":\"1985-03-14\",\"gender\":\"FEMALE\"}";

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public String purpose() {
        return "order five tests, enter their results and verify them";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) throws SQLException {
        var rows = new HospitalRows(stage.application());
        var benches = new Bench[LABORATORIES];
        for (var i = 0; i < LABORATORIES; i++) {
            benches[i] = new Bench(stage, rows);
        }
        var byHand = new TestsByHand(stage.application(), benches[0].sealed);
        Work erp = new Provided(benches) {
            @Override
            int once(Bench bench, long turn) throws SQLException {
                return bench.once(turn);
            }
        };
        Work jdbc = new Provided(benches) {
            @Override
            int once(Bench bench, long turn) throws SQLException {
                return bench.once(byHand, turn);
            }
        };
        return List.of(new Comparison(null, List.of(50, 99), erp, jdbc));
    }

    /** The benches in turn, with enough tubes for each round. */
    private abstract static class Provided implements Work {
        private final Bench[] benches;

        Provided(Bench... benches) {
            this.benches = benches;
        }

        abstract int once(Bench bench, long turn) throws SQLException;

        @Override
        public int once(long turn) throws SQLException {
            return once(benches[(int) (turn % benches.length)], turn);
        }

        @Override
        public void before(Duration round) throws SQLException {
            var all = TUBES_A_SECOND * round.toMillis() / 1000;
            for (var bench : benches) {
                bench.laboratory.provide(TESTS, Math.toIntExact(all / benches.length + 1));
            }
        }
    }

    private static final class Bench {
        private final Laboratory laboratory;
        private final List<UUID> patients;
        private final TestsByHand.Measuring measuring;
        private final HospitalRows.Sealed sealed;
        private final Supplier<UUID> keys;

        Bench(Stage stage, HospitalRows rows) throws SQLException {
            this.keys = stage.erp()::newId;
            this.laboratory = new Laboratory(stage, TESTS);
            laboratory.provide(TESTS, PATIENTS);
            this.patients = rows.patients(laboratory.by().hospital());
            this.measuring = new TestsByHand.Measuring("MANUAL", null, "UNPROVEN", contents(rows));
            this.sealed = rows.sealed(laboratory.by().hospital());
        }

        /** By hand the documents are not worked out, but those that the library wrote once. */
        private Map<String, String> contents(HospitalRows rows) throws SQLException {
            var specimen = laboratory.tube(TESTS).specimen();
            work(0, specimen);
            return rows.contents(laboratory.by().hospital(), specimen);
        }

        int once(long turn) throws SQLException {
            work(turn, laboratory.tube(TESTS).specimen());
            return 1;
        }

        private void work(long turn, UUID specimen) {
            var lab = laboratory.lab;
            lab.orders().place(keyed(), laboratory.order(patient(turn), TESTS));
            var entered = lab.results().enter(keyed(), results(specimen));
            lab.verification().verify(keyed(), VerifyResults.of(entered));
        }

        int once(TestsByHand byHand, long turn) throws SQLException {
            var by = laboratory.by();
            var wanted = new TestsByHand.Wanted(patient(turn), SUBJECT, laboratory.doctor.value(), laboratory.tests);
            byHand.place(by, wanted);
            var runs = byHand.enter(by, laboratory.tube(TESTS).specimen(), measuring);
            byHand.verify(by, runs);
            return 1;
        }

        private UUID patient(long turn) {
            return patients.get((int) (turn / LABORATORIES % patients.size()));
        }

        private Caller keyed() {
            return laboratory.staff.withKey(keys.get().toString());
        }

        private EnterResults results(UUID specimen) {
            var command = EnterResults.of(new SpecimenId(specimen), Measured.BY_HAND);
            for (var code : laboratory.tests.keySet()) {
                command = command.with(code, VALUE);
            }
            return command;
        }
    }
}
