package health.erp.examples.quickstart;

import health.erp.core.Erp;
import health.erp.core.jpa.Database;
import health.erp.examples.people.UnusableFileException;
import health.erp.records.Records;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The command line of the quickstart. */
public final class Main {
    static final int DONE = 0;
    static final int SOME_REJECTED = 1;
    static final int FAILED = 2;

    private static final String USAGE =
            """
            Usage: java -jar quickstart.jar COMMAND

              (none)       two hospitals, one patient: what src/.../Quickstart.java does
              import FILE  takes the people of a list (.csv, .ndjson, either .gz) into the register
                  --db PATH       the database, made if it is not there     (./data/quickstart)
                  --rejects FILE  gets who was not taken, and why           (FILE.rejects.csv)
                  --source URI    names the list, the same in every run     (urn:health.erp:list:FILE)
                  --region CC     where telephone numbers without + are     (IN)
              sql DATABASE prints the tables for postgresql, h2 or mariadb
                  --role NAME     the application's database role           (erp_app)
              help         prints this

            Import ends with 0 if all are in the register, 1 if some were rejected, 2 if it could not start or finish.
            It can be broken off and started again: nobody is taken twice.""";

    private Main() {}

    public static void main(String... args) {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // Hibernate would else log to stderr
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            return run(out, List.of(args));
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println();
            err.println(USAGE);
        } catch (TroubleException | UnusableFileException e) {
            err.println(e.getMessage());
        }
        return FAILED;
    }

    private static int run(PrintStream out, List<String> args) throws UsageException, TroubleException {
        if (args.isEmpty()) {
            Quickstart.tell(out);
            out.println("More with: java -jar quickstart.jar help");
            return DONE;
        }
        var rest = args.subList(1, args.size());
        return switch (args.get(0)) {
            case "import" -> new Import(ImportOptions.parse(rest), out).run() ? DONE : SOME_REJECTED;
            case "sql" -> print(out, sql(rest));
            case "help", "--help", "-h" -> print(out, USAGE + "\n");
            default -> throw new UsageException("There is no command " + args.get(0) + ".");
        };
    }

    private static int print(PrintStream out, String text) {
        out.print(text);
        out.flush();
        return DONE;
    }

    private static String sql(List<String> args) throws UsageException {
        var arguments = Arguments.parse(args, "database", Set.of("--role"));
        var database = Arrays.stream(Database.values())
                .filter(d -> d.folder().equals(arguments.value()))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no SQL for " + arguments.value() + "."));
        try {
            return Erp.builder()
                    .modules(new Records())
                    .migrationSql(
                            database,
                            arguments.option("--role", "erp_app"),
                            arguments.option("--background-role", "erp_background"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
