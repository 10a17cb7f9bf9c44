package health.erp.examples.admin;

import health.erp.core.ErpConfigurationException;
import health.erp.core.ErpException;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.hospital.Gstin;
import health.erp.tenancy.hospital.HospitalPlacement;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks after the hospitals of an operator. */
@Command(
        name = "hospital-admin",
        description = "Looks after the hospitals of an operator.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "PLACEMENT is shared:DATABASE, schema:DATABASE/SCHEMA or database:DATABASE.",
            "Ends with 0 when it is done, 1 when it was refused, 2 when the command or the configuration is wrong."
        },
        subcommands = {
            InitCommand.class,
            SetUpCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ProvisionCommand.class,
            AmendCommand.class,
            ReadOnlyCommand.class,
            SuspendCommand.class,
            ResumeCommand.class,
            MigrateCommand.class,
            MoveCommand.class,
            MeterCommand.class,
            BudgetCommand.class,
            CloseMonthCommand.class,
            StatementCommand.class,
            CapacityCommand.class,
            LeaveCommand.class,
            StayCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            ImportCommand.class,
            ShredCommand.class
        })
public final class HospitalAdmin {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG = 2;

    private final Map<String, String> environment;
    private final @Nullable PrintStream bars;
    private final Clock clock;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Who operates, and where everything is (${DEFAULT-VALUE}).")
    private Path configuration = Path.of("hospital-admin.properties");

    @Option(names = "--trace", description = "With where in the code it failed, if it fails unexpectedly.")
    private boolean trace;

    /** @param bars where progress is drawn; null when nobody watches */
    private HospitalAdmin(Map<String, String> environment, @Nullable PrintStream bars, Clock clock) {
        this.environment = environment;
        this.bars = bars;
        this.clock = clock;
    }

    public static void main(String... args) {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // Hibernate would else log by itself
        System.exit(line(System.getenv(), Terminal.isWatched() ? System.err : null, Clock.systemUTC())
                .execute(args));
    }

    static CommandLine line(Map<String, String> environment, @Nullable PrintStream bars, Clock clock) {
        var admin = new HospitalAdmin(environment, bars, clock);
        return new CommandLine(admin)
                .registerConverter(HospitalPlacement.class, Typed.of(Placements::parse))
                .registerConverter(Gstin.class, Typed.of(Gstin::parse))
                .registerConverter(CurrencyCode.class, Typed.of(CurrencyCode::of))
                .registerConverter(ZoneId.class, Typed.of(ZoneId::of))
                .registerConverter(YearMonth.class, Typed.of(YearMonth::parse))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> admin.failed(failure, line));
    }

    Path configuration() {
        return configuration;
    }

    Configuration read() throws ConfigurationException {
        return Configuration.read(configuration, environment);
    }

    Clock clock() {
        return clock;
    }

    @Nullable
    PrintStream bars() {
        return bars;
    }

    private int failed(Exception failure, CommandLine line) {
        var err = line.getErr();
        if (failure instanceof ErpException || failure instanceof RefusedException) {
            err.println(failure.getMessage());
            return REFUSED;
        }
        if (failure instanceof ConfigurationException || failure instanceof ErpConfigurationException) {
            err.println(failure.getMessage());
            return WRONG;
        }
        if (trace) {
            failure.printStackTrace(err);
        } else {
            err.printf(
                    "It failed unexpectedly (%s).%nMaybe say --trace to see where.%n",
                    failure.getClass().getName());
        }
        return REFUSED;
    }
}
