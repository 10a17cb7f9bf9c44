package health.erp.core.testing;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The log of a test run: reads every line for canaries, and shows them to whoever wants to see what was logged. */
public final class WatchedLog extends AppenderBase<ILoggingEvent> {
    private static final Queue<String> SUNG = new ConcurrentLinkedQueue<>();
    private static final List<Consumer<String>> READERS = new CopyOnWriteArrayList<>();

    /** What leaked since this was asked last: the logger and the canary. */
    static List<String> sung() {
        var all = List.copyOf(SUNG);
        SUNG.clear();
        return all;
    }

    /** The lines that are logged while the work runs, by whichever thread. */
    public static List<String> during(Runnable work) {
        var lines = new CopyOnWriteArrayList<String>();
        Consumer<String> reader = lines::add;
        READERS.add(reader);
        try {
            work.run();
        } finally {
            READERS.remove(reader);
        }
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var line = everything(event);
        Canaries.in(line).ifPresent(word -> SUNG.add(event.getLoggerName() + " logged (" + word + ")"));
        READERS.forEach(r -> r.accept(line));
    }

    private static String everything(ILoggingEvent event) {
        var pairs = event.getKeyValuePairs() == null
                ? ""
                : String.join(
                        " ",
                        event.getKeyValuePairs().stream().map(String::valueOf).toList());
        var arguments = event.getArgumentArray() == null ? "" : Arrays.deepToString(event.getArgumentArray());
        var thrown = event.getThrowableProxy() == null ? "" : trace(event);
        Map<String, String> context = event.getMDCPropertyMap();
        return "%s %s %s %s %s %s %s"
                .formatted(
                        event.getLevel(),
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        pairs,
                        arguments,
                        context,
                        thrown);
    }

    private static String trace(ILoggingEvent event) {
        var converter = new ThrowableProxyConverter();
        converter.start();
        return converter.convert(event);
    }
}
