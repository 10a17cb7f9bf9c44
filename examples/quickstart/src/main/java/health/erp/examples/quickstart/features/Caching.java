package health.erp.examples.quickstart.features;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.cache.Region;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;

/** A notice board of the hospital: read from the database once, and again when somebody says that it changed. */
public final class Caching {
    private Caching() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:caching", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var lakeside = new HospitalId(erp.newId());
        var clerk = new Caller(lakeside, new StaffId(erp.newId()), Set.of());
        var loads = new AtomicInteger();

        // tag::cache[]
        var boards = erp.referenceData(new Region<>("quickstart.boards", String.class, Board.class, 100));

        for (int i = 0; i < 3; i++) {
            boards.get(lakeside, "front hall", name -> {
                loads.incrementAndGet();
                return new Board(List.of("Visiting hours 4 to 6"));
            });
        }
        erp.transaction(clerk, () -> {
            boards.changed(); // from the commit on, on every node
            return "the new hours are in the database";
        });
        var board = boards.get(lakeside, "front hall", name -> new Board(List.of("Visiting hours 5 to 7")));
        // end::cache[]

        out.println("Loaded for three readers: " + loads);
        out.println("After the change: " + board.lines().get(0));
        erp.close();
        dataSource.dispose();
    }

    /** What hangs in a hall of the hospital. */
    record Board(List<String> lines) {}
}
