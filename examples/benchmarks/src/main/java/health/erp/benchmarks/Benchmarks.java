package health.erp.benchmarks;

import health.erp.core.Erp;
import health.erp.core.ErpConfigurationException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.MemoryKeyVault;
import health.erp.records.Records;
import java.io.PrintStream;
import java.sql.SQLException;

/** Runs units of work and prints one line for each: the library's pace, that of the same work by hand, and their ratio. */
public final class Benchmarks {
    private static final int WRONG_USAGE = 2;

    public static void main(String[] arguments) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            var options = Options.parse(arguments);
            try (var database = BenchmarkDatabase.open(options)) {
                run(options, database, out);
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

    private static void run(Options options, BenchmarkDatabase database, PrintStream out) throws SQLException {
        var records = new Records();
        var builder = Erp.builder()
                .dataSource(database.application())
                .keys(new MemoryKeyVault())
                .modules(records);
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
            var stage = new Stage(
                    erp,
                    records,
                    database.application(),
                    owner,
                    () -> new HospitalId(erp.newId()),
                    options.patients(),
                    background,
                    transport);
            var rounds = new Rounds(options, database.pools());
            for (var unit : options.units()) {
                for (var comparison : unit.comparisons(stage)) {
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
    }

    private static void print(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }

    private Benchmarks() {}
}
