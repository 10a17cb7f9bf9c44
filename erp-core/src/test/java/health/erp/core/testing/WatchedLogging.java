package health.erp.core.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/** Every log line of a test run goes to the {@link WatchedLog}, and nowhere else. Found by the logger itself. */
public final class WatchedLogging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger("health.erp").setLevel(Level.DEBUG);
        context.getLogger("org.hibernate.SQL").setLevel(Level.DEBUG);
        context.getLogger("org.mariadb.jdbc.message.server.ErrorPacket").setLevel(Level.OFF);
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        watch(root);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Lets the watch read what this logger writes; once is enough. */
    public static void watch(Logger logger) {
        if (logger.getAppender("watch") == null) {
            var watch = new WatchedLog();
            watch.setName("watch");
            watch.setContext(logger.getLoggerContext());
            watch.start();
            logger.addAppender(watch);
        }
    }
}
