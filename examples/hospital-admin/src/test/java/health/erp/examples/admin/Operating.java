package health.erp.examples.admin;

import com.zaxxer.hikari.HikariDataSource;
import health.erp.core.testing.SettableClock;
import health.erp.core.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at a keyboard, with a configuration. */
final class Operating {
    static final Map<String, String> PASSWORDS = Map.of("HOSPITAL_ADMIN_DATABASE_MAIN_PASSWORD", "secret");

    private final Path file;
    final SettableClock clock = new SettableClock(Instant.now());

    Operating(Path file) {
        this.file = file;
    }

    /** On PostgreSQL, in these databases; the first is the main one. */
    static Operating on(Path folder, Map<String, TestDatabase> databases) throws IOException {
        var lines = Stream.of(
                        "operator=" + UUID.randomUUID(),
                        "staff=" + UUID.randomUUID(),
                        "keys=keys",
                        "documents=documents")
                .collect(Collectors.toList());
        databases.forEach((name, database) -> {
            var prefix = "database." + name;
            lines.add(prefix + ".url=" + ((HikariDataSource) database.application()).getJdbcUrl());
            lines.add(prefix + ".user=erp_app");
            if (!name.equals("main")) {
                lines.add(prefix + ".password=secret"); // that of main is in the environment
            }
            lines.add(prefix + ".owner.user=erp_owner");
            lines.add(prefix + ".owner.password=secret");
            lines.add(prefix + ".background.user=erp_background");
            lines.add(prefix + ".background.password=secret");
        });
        var file = folder.resolve("hospital-admin.properties");
        Files.createDirectories(folder);
        Files.write(file, lines);
        return new Operating(file);
    }

    Path file() {
        return file;
    }

    /** What the configuration says. */
    Configuration configuration() {
        try {
            return Configuration.read(file, PASSWORDS);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    void configure(String... lines) {
        try {
            Files.write(
                    file,
                    Stream.concat(Files.readAllLines(file).stream(), Arrays.stream(lines))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(Stream.of("--config", file.toString()), Arrays.stream(args))
                .toArray(String[]::new);
        var exit = HospitalAdmin.line(PASSWORDS, null, clock)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Run(exit, out.toString(), err.toString());
    }

    /** It must go well; answers what it printed. */
    String done(String... args) {
        var run = run(args);
        if (run.exit() != HospitalAdmin.DONE) {
            throw new AssertionError(
                    "%s ended with %d:%n%s%s".formatted(List.of(args), run.exit(), run.out(), run.err()));
        }
        return run.out();
    }

    /** The value of a line {@code name   value}. */
    static String field(String printed, String name) {
        return printed.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " in:\n" + printed));
    }

    record Run(int exit, String out, String err) {}
}
