package health.erp.examples.admin;

import health.erp.tenancy.capacity.CapacityPlan;
import health.erp.tenancy.capacity.HospitalSize;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans how many machines so many hospitals take. */
@Command(
        name = "capacity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Plans how many machines so many hospitals of a size take, and what that costs each. Needs no configuration.")
final class CapacityCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--hospitals", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
    private int hospitals = 50;

    @Option(names = "--beds", paramLabel = "N", description = "All taken (${DEFAULT-VALUE}).")
    private int beds = HospitalSize.SMALL.beds();

    @Option(names = "--visits", paramLabel = "N", description = "A day (${DEFAULT-VALUE}).")
    private int visits = HospitalSize.SMALL.visits();

    @Option(names = "--new-patients", paramLabel = "PERCENT", description = "Of the visits (${DEFAULT-VALUE}).")
    private int newPatients = HospitalSize.SMALL.newPatientsPercent();

    @Option(names = "--tests", paramLabel = "N", description = "Of the laboratory, a day (${DEFAULT-VALUE}).")
    private int tests = HospitalSize.SMALL.tests();

    @Option(names = "--users", paramLabel = "N", description = "At work on a day (${DEFAULT-VALUE}).")
    private int users = HospitalSize.SMALL.users();

    @Option(names = "--growth", paramLabel = "PERCENT", description = "A year (${DEFAULT-VALUE}).")
    private int growth = HospitalSize.SMALL.growthPercent();

    @Option(names = "--years", paramLabel = "N", description = "How long records are kept (${DEFAULT-VALUE}).")
    private int years = HospitalSize.SMALL.retentionYears();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            var size = new HospitalSize("as given", beds, visits, newPatients, tests, users, growth, years);
            line.getOut().print(CapacityPlan.of(size, hospitals));
            line.getOut().flush();
            return HospitalAdmin.DONE;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }
}
