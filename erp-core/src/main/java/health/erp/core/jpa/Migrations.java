package health.erp.core.jpa;

import health.erp.core.ErpModule;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one module, as SQL files with a history of their own ({@code erp_history_records}).
 *
 * <p>The runtime applies them, checks that somebody else has, or prints them for a database administrator.
 */
public final class Migrations {
    private static final String GRANTS = "R__grants.sql";

    private final String module;
    private final Class<?> door;
    private final Database database;
    private final String applicationRole;
    private final String backgroundRole;
    private final List<String> files;
    private @Nullable String schema;
    private Duration patience = Duration.ZERO;

    public Migrations(ErpModule module, Database database, String applicationRole, String backgroundRole) {
        this(module.name(), module.getClass(), module.migrations(), database, applicationRole, backgroundRole);
    }

    /**
     * @param applicationRole database role of the application; it is granted what it needs and no more
     * @param backgroundRole role that finds waiting work in all hospitals; empty when there is none
     */
    public Migrations(
            String module,
            Class<?> door,
            List<String> files,
            Database database,
            String applicationRole,
            String backgroundRole) {
        if (!applicationRole.matches("[A-Za-z0-9_.$-]{1,63}") || !backgroundRole.matches("[A-Za-z0-9_.$-]{0,63}")) {
            throw new IllegalArgumentException(
                    "A database role of the application or its background has a name we do not quote: use letters, digits, '_', '-', '.', '$'.");
        }
        this.module = module;
        this.door = door;
        this.database = database;
        this.applicationRole = applicationRole;
        this.backgroundRole = backgroundRole;
        this.files = new ArrayList<>(files);
        if (!files.isEmpty() && resource(GRANTS) != null) {
            this.files.add(GRANTS);
        }
    }

    /**
     * In a schema of its own, which is made where it is missing.
     *
     * @param mostPatient how long a statement may wait for a lock, on PostgreSQL; zero for as long as it takes
     */
    Migrations within(@Nullable String own, Duration mostPatient) {
        schema = own;
        patience = mostPatient;
        return this;
    }

    /** Files the module names but does not bring for this database. */
    public List<String> missing() {
        return files.stream().filter(f -> resource(f) == null).map(this::path).toList();
    }

    /** Brings the tables up to date; answers how many files were applied. What fails is added to the problems. */
    public int apply(DataSource owner, List<String> problems) {
        try {
            return files.isEmpty() ? 0 : applied(flyway(owner));
        } catch (FlywayException e) {
            problems.add("The tables of (%s) cannot be brought up to date%s".formatted(module, reason(e)));
            return 0;
        }
    }

    /**
     * Where a file cannot be taken back as a whole (H2, MariaDB), the history remembers that it failed. It is tried again,
     * unless a file was changed after it had been applied.
     */
    private static int applied(Flyway flyway) {
        var history = Arrays.asList(flyway.info().all());
        var failed = history.stream().anyMatch(m -> m.getState().isFailed());
        if (failed && history.stream().allMatch(m -> m.getState().isFailed() || m.isChecksumMatching())) {
            flyway.repair();
        }
        return flyway.migrate().migrationsExecuted;
    }

    /** Versioned files not applied yet, or not to their end; empty when the schema is up to date. */
    public List<String> pending(DataSource dataSource) {
        return files.isEmpty()
                ? List.of()
                : Arrays.stream(flyway(dataSource).info().all())
                        .filter(m -> m.isVersioned()
                                && (!m.getState().isApplied() || m.getState().isFailed()))
                        .map(m -> m.getScript())
                        .toList();
    }

    /** The SQL as the owner of the schema would run it, file after file. */
    public String sql() {
        var sql = new StringBuilder();
        for (var file : files) {
            if (!file.equals(GRANTS)) {
                sql.append("-- ")
                        .append(path(file))
                        .append("\n\n")
                        .append(text(file))
                        .append('\n');
            }
        }
        if (files.contains(GRANTS)) {
            sql.append("-- ")
                    .append(path(GRANTS))
                    .append("\n\n")
                    .append(text(GRANTS)
                            .replace("${application_role}", applicationRole)
                            .replace("${background_role}", backgroundRole)
                            // the history is Flyway's; without it there is nothing to grant
                            .replaceAll("(?m)^grant .* on erp_history_.*\\n", ""))
                    .append('\n');
        }
        return sql.toString();
    }

    private Flyway flyway(DataSource dataSource) {
        var flyway = Flyway.configure(door.getClassLoader())
                .dataSource(dataSource)
                .resourceProvider(new Files())
                .table("erp_history_" + module)
                .placeholders(Map.of("application_role", applicationRole, "background_role", backgroundRole))
                .baselineOnMigrate(true)
                .baselineVersion("0");
        if (schema != null) {
            flyway.schemas(schema).createSchemas(true);
        }
        if (database == Database.POSTGRESQL && !patience.isZero()) {
            flyway.initSql("set lock_timeout = " + patience.toMillis());
        }
        return flyway.load();
    }

    private static String reason(FlywayException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                var quotesRows = sql.getSQLState().startsWith("23");
                return " (SQL state %s): %s"
                        .formatted(sql.getSQLState(), quotesRows ? "rows break a new constraint." : sql.getMessage());
            }
        }
        return ": " + failure.getMessage();
    }

    private String path(String file) {
        return "/" + door.getPackageName().replace('.', '/') + "/schema/" + database.folder() + "/" + file;
    }

    private java.net.@Nullable URL resource(String file) {
        return door.getResource(path(file));
    }

    private String text(String file) {
        try (var in = door.getResourceAsStream(path(file))) {
            if (in == null) {
                throw new IllegalStateException("The migration (%s) is not on the class path.".formatted(path(file)));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands Flyway exactly the files the module names, so that nothing is found by accident. */
    private final class Files implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return files.contains(name) ? new SqlFile(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return files.stream()
                    .filter(f -> f.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(f::endsWith))
                    .map(f -> (LoadableResource) new SqlFile(f))
                    .toList();
        }
    }

    private final class SqlFile extends LoadableResource {
        private final String file;

        private SqlFile(String file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            return new StringReader(text(file));
        }

        @Override
        public String getAbsolutePath() {
            return path(file);
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path(file);
        }

        @Override
        public String getFilename() {
            return file;
        }

        @Override
        public String getRelativePath() {
            return file;
        }
    }
}
