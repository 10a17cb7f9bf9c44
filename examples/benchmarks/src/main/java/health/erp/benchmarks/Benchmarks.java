package health.erp.benchmarks;

import health.erp.benchmarks.linkage.Linkage;
import health.erp.benchmarks.unit.StoredBytes;
import health.erp.benchmarks.wire.MessageReading;
import health.erp.core.Erp;
import health.erp.core.ErpConfigurationException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.MemoryKeyVault;
import health.erp.lab.Lab;
import health.erp.records.Records;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** Runs units of work and prints one line for each: the library's pace, that of the same work by hand, and their ratio. */
public final class Benchmarks {
    private static final int WRONG_USAGE = 2;
    private static final String SIZE = "SIZE";

    public static void main(String[] arguments) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length == 1 && arguments[0].equalsIgnoreCase(CapacityFigures.NAME)) {
            CapacityFigures.print(out);
            return 0;
        }
        try {
            if (arguments.length > 0 && arguments[0].equalsIgnoreCase(Linkage.NAME)) {
                Linkage.print(List.of(arguments).subList(1, arguments.length), out);
                return 0;
            }
            if (arguments.length > 0 && arguments[0].equalsIgnoreCase(MessageReading.NAME)) {
                MessageReading.print(List.of(arguments).subList(1, arguments.length), out);
                return 0;
            }
            var measuresSize = arguments.length > 0 && arguments[0].equalsIgnoreCase(SIZE);
            var options = measuresSize ? Options.without(arguments) : Options.parse(arguments);
            try (var database = BenchmarkDatabase.open(options)) {
                onStage(
                        options,
                        database,
                        measuresSize
                                ? stage -> StoredBytes.print(stage, out)
                                : stage -> run(options, database, stage, out));
            }
            return 0;
        } catch (UsageException | ErpConfigurationException e) {
            err.println(e.getMessage());
            return WRONG_USAGE;
        } catch (SQLException e) {
            err.println("The database failed (SQL state %s): %s".formatted(e.getSQLState(), e.getMessage()));
            return WRONG_USAGE;
        }
    }

    private static void onStage(Options options, BenchmarkDatabase database, OnStage work) throws SQLException {
        var records = new Records();
        var builder = Erp.builder()
                .dataSource(database.application())
                .keys(new MemoryKeyVault())
                .modules(records, new Lab());
        var owner = database.owner();
        if (owner != null) {
            builder.schemaOwner(owner);
        }
        var background = database.background();
        if (background != null) {
            builder.background(background);
        }
        var transport = new Acknowledging();
        try (var erp = builder.transport(transport).build()) {
            work.on(new Stage(
                    erp,
                    records,
                    database.application(),
                    owner,
                    () -> new HospitalId(erp.newId()),
                    options.patients(),
                    background,
                    transport));
        }
    }

    private static void run(Options options, BenchmarkDatabase database, Stage stage, PrintStream out)
            throws SQLException {
        var rounds = new Rounds(options, database.pools(), database.owner());
        for (var unit : options.units()) {
            for (var comparison : options.wanted(unit, stage)) {
                for (int threads : options.threads()) {
                    print(out, rounds.measure(unit, comparison, threads).text());
                }
            }
            for (int threads : options.threads()) {
                var pace = new Unit.Pace(threads, options.seconds(), options.warmup(), options.rounds());
                unit.measure(stage, pace, line -> print(out, line));
            }
        }
    }

    private static void print(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }

    private interface OnStage {
        void on(Stage stage) throws SQLException;
    }

    private Benchmarks() {}
}
