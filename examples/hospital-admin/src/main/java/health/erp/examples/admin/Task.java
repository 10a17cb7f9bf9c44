package health.erp.examples.admin;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that needs the hospitals' databases. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class Task implements Callable<Integer> {
    @ParentCommand
    private @Nullable HospitalAdmin admin;

    @Spec
    private @Nullable CommandSpec spec;

    /** Does it; answers the exit code. */
    abstract int run(Opened opened, Screen screen) throws Exception;

    @Override
    public Integer call() throws Exception {
        try (var opened = Opened.with(admin().read(), admin().clock())) {
            return run(opened, screen());
        }
    }

    HospitalAdmin admin() {
        return Objects.requireNonNull(admin);
    }

    CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    Screen screen() {
        var line = spec().commandLine();
        return new Screen(line.getOut(), line.getErr(), admin().bars());
    }

    /** What was typed does not fit together. */
    RuntimeException misuse(String sentence) {
        return new CommandLine.ParameterException(spec().commandLine(), sentence);
    }
}
