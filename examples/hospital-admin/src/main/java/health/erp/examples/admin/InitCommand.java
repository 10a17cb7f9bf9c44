package health.erp.examples.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a first configuration, for a database in a file. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes a first configuration: a new operator, and a database in a file beside it.")
final class InitCommand implements Callable<Integer> {
    private static final String CONTENT =
            """
            # Whose staff look after the hospitals, and who of them gives the commands.
            operator=%s
            staff=%s

            # The hospitals' master keys: in production not on the database's machine, nor in its backup.
            keys=keys
            documents=documents

            # To try things out. For PostgreSQL:
            #   database.main.url=jdbc:postgresql://localhost/erp
            #   database.main.user=erp_app
            #   database.main.owner.user=erp_owner
            #   database.main.background.user=erp_background
            # and the same for each other database: database.pg-2.url=...
            # Passwords as database.main.password=..., or in the environment: %s
            database.main.url=jdbc:h2:file:%s;TRACE_LEVEL_FILE=0
            database.main.user=sa
            """;

    @ParentCommand
    private @Nullable HospitalAdmin admin;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        var screen = new Screen(line.getOut(), line.getErr(), null);
        var file = Objects.requireNonNull(admin).configuration().toAbsolutePath();
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, content(file), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(
                    "The configuration (%s) is there already, and is kept.\nMaybe name another with --config."
                            .formatted(file));
        }
        screen.say("Wrote %s. Next: hospital-admin setup", file);
        return HospitalAdmin.DONE;
    }

    private static String content(Path file) {
        return CONTENT.formatted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Configuration.variable("database.main.password"),
                slashed(file.resolveSibling("hospitals")));
    }

    /** A backslash would be an escape. */
    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
