package health.erp.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Something a hospital asks of its software, often enough that its speed matters. */
public interface Unit {
    /** As it is asked for on the command line: {@code W1}. */
    String name();

    /** For the usage text. */
    String purpose();

    /** What is to be compared. Puts the rows that needs into the database. */
    default List<Comparison> comparisons(Stage stage) throws SQLException {
        return List.of();
    }

    /** Lines of its own, where nothing is compared with work by hand. */
    default void measure(Stage stage, Pace pace, Consumer<String> lines) throws SQLException {}

    /** How long it measures, and with how many threads. */
    record Pace(int threads, Duration seconds, Duration warmup, int rounds) {}
}
