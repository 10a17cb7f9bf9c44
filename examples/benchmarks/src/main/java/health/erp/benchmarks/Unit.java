package health.erp.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** Something a hospital asks of its software, often enough that its speed matters. */
public interface Unit {
    /** As it is asked for on the command line: {@code W1}. */
    String name();

    /** For the usage text. */
    String purpose();

    /** What is to be compared. Puts the rows that needs into the database. */
    List<Comparison> comparisons(Stage stage) throws SQLException;
}
