package health.erp.core;

import health.erp.core.jpa.Database;
import health.erp.core.jpa.IsolationSelfTest;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.jpa.Migrations;
import health.erp.core.jpa.Places;
import health.erp.core.place.HospitalDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A database the runtime is to stand on: what it is, who comes to it as what, and whether all of that is in order.
 *
 * @param backgroundRole empty where no such role is needed, or none was given
 * @param inMemory whether it ends with the process
 */
record Premises(
        HospitalDatabase source,
        Database database,
        String description,
        String role,
        String backgroundRole,
        boolean inMemory) {
    private static final String DRIVER_THAT_QUOTES_ROWS = "org.mariadb.jdbc.message.server.ErrorPacket";

    /** Looks at the database; throws if it cannot be used at all, and otherwise adds what is wrong to the problems. */
    static Premises of(HospitalDatabase source, List<String> problems) {
        var here = Visitor.of(source.application(), problems);
        if (here == null) {
            throw new ErpConfigurationException(problems);
        }
        var premises = new Premises(
                source,
                here.database,
                here.description,
                here.role,
                here.database.enforcesIsolation() ? backgroundRole(source.background(), here, problems) : "",
                here.inMemory);
        premises.checkOwner(problems);
        premises.checkDriver(problems);
        return premises;
    }

    /** Where hospitals are kept apart by the database, whoever looks into all of them must be somebody else. */
    private static String backgroundRole(@Nullable DataSource background, Visitor application, List<String> problems) {
        var finder = background == null ? null : Visitor.of(background, problems);
        if (finder == null) {
            return "";
        }
        if (finder.role.equals(application.role)) {
            problems.add(
                    "The background's data source connects as the application's role (%s). Give it a role of its own."
                            .formatted(application.role));
        }
        return finder.role;
    }

    /** Before anything is made: tables that belong to the application cannot be isolated from it. */
    private void checkOwner(List<String> problems) {
        var owner = source.owner();
        var theirs = owner == null || !database.enforcesIsolation() ? null : Visitor.of(owner, problems);
        if (theirs != null && theirs.role.equals(role)) {
            problems.add(
                    "Every table would be owned by the application's role (%s), because schemaOwner(...) connects as it too. Give the application a role of its own."
                            .formatted(role));
        }
    }

    /** The MariaDB driver logs every error of the server, and the server quotes the row it refuses. */
    private void checkDriver(List<String> problems) {
        if (database == Database.MARIADB
                && LoggerFactory.getLogger(DRIVER_THAT_QUOTES_ROWS).isWarnEnabled()) {
            problems.add(
                    "The MariaDB driver would write refused rows, and so patients' data, into the log. Switch its logger (%s) off."
                            .formatted(DRIVER_THAT_QUOTES_ROWS));
        }
    }

    /** Applies what the tables lack, as their owner; answers how many files that were. */
    int migrate(List<ErpModule> modules, List<String> problems) {
        var owner = source.owner() != null ? source.owner() : source.application();
        return modules.stream()
                .mapToInt(m -> migrations(m).apply(owner, problems))
                .sum();
    }

    /** What {@link #migrate} would apply. */
    List<String> pending(List<ErpModule> modules) {
        var owner = source.owner() != null ? source.owner() : source.application();
        return modules.stream()
                .flatMap(m -> migrations(m).pending(owner).stream().map(f -> m.name() + "/" + f))
                .toList();
    }

    /** Applies what the tables lack where the owner is known, and otherwise says what they lack. */
    int bringUpToDate(List<ErpModule> modules, List<String> problems) {
        if (source.owner() != null || !database.enforcesIsolation()) {
            return migrate(modules, problems);
        }
        modules.forEach(m -> migrations(m)
                .pending(source.application())
                .forEach(f -> problems.add(
                        "The tables of (%s) lack the migration (%s). Give schemaOwner(...), or run migrationSql(...) as the owner and call schemaManagedByHost()."
                                .formatted(m.name(), f))));
        return 0;
    }

    void checkMigrations(List<ErpModule> modules, List<String> problems) {
        modules.forEach(m -> migrations(m)
                .missing()
                .forEach(f ->
                        problems.add("The module (%s) does not bring the migration (%s).".formatted(m.name(), f))));
    }

    /** Proves that hospitals are kept apart for the very roles that will come here. */
    void testIsolation(List<String> problems) {
        try {
            problems.addAll(IsolationSelfTest.problems(source.application(), database));
            var background = source.background();
            if (background != null) {
                problems.addAll(IsolationSelfTest.backgroundProblems(background, database));
            }
        } catch (SQLException e) {
            problems.add(
                    "The isolation cannot be tested (SQL state %s): %s".formatted(e.getSQLState(), e.getMessage()));
        }
    }

    private Migrations migrations(ErpModule module) {
        return new Migrations(module, database, applicationRole(), backgroundRole);
    }

    private String applicationRole() {
        return role.isEmpty() ? "erp_app" : role;
    }

    /** @param host transactions somebody else ends; null for our own */
    Places.Site site(@Nullable HostTransactions host) {
        return new Places.Site(
                source,
                host == null ? new LocalTransactions(source.application()) : host,
                applicationRole(),
                backgroundRole);
    }

    /** What a data source shows of the database, and who we are there. */
    /** The other databases; whether their tables fit is looked at when the first hospital there is. */
    List<Premises> others(List<HospitalDatabase> databases, boolean isKnownWhoIsWhere, List<String> problems) {
        var others = databases.stream().map(d -> of(d, problems)).toList();
        var names = new HashSet<>(Set.of(HospitalDatabase.MAIN));
        for (var other : others) {
            var name = other.source().name();
            if (!names.add(name)) {
                problems.add("Two databases have the name (%s).".formatted(name));
            }
            if (other.database() != database) {
                problems.add(
                        "The database (%s) is %s, but (main) is %s. Hospitals can only be in databases of one kind."
                                .formatted(name, other.description(), description));
            }
        }
        if (!others.isEmpty() && !isKnownWhoIsWhere) {
            problems.add(
                    "There is more than one database, and no module that knows which hospital is where. Add erp-tenancy.");
        }
        return others;
    }

    private record Visitor(Database database, String description, String role, boolean inMemory) {
        static @Nullable Visitor of(DataSource source, List<String> problems) {
            try (var connection = source.getConnection()) {
                var data = connection.getMetaData();
                var description = data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
                var database = Database.of(connection);
                if (database.isEmpty()) {
                    problems.add("The database (%s) is not supported: use PostgreSQL, MariaDB or H2."
                            .formatted(description));
                    return null;
                }
                var role = data.getUserName() == null ? "" : data.getUserName().split("@", 2)[0];
                return new Visitor(
                        database.get(), description, role, data.getURL().startsWith("jdbc:h2:mem:"));
            } catch (SQLException e) {
                problems.add("The data source gives no connection (SQL state %s): %s"
                        .formatted(e.getSQLState(), e.getMessage()));
                return null;
            }
        }
    }
}
