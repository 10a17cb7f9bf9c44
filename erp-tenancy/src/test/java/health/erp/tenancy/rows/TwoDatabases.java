package health.erp.tenancy.rows;

import health.erp.core.ErpModule;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Places.Site;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.Place;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The database of a test and an empty one beside it, with the same tables. */
public final class TwoDatabases implements AutoCloseable {
    public static final Place HERE = Place.MAIN;
    public static final Place THERE = Place.sharedIn("second");

    private final TestDatabase second;
    private final Places places;

    public TwoDatabases(TestErp test, Collection<ErpModule> modules) {
        this.second = TestDatabase.blank(test.server());
        this.places =
                new Places(test.kind(), List.of(site("main", test.database()), site("second", second)), modules, null);
        places.migrate(THERE, Duration.ofSeconds(5));
    }

    public Places places() {
        return places;
    }

    public TestDatabase second() {
        return second;
    }

    private static Site site(String name, TestDatabase database) {
        var source = HospitalDatabase.named(name, database.application())
                .owner(database.owner())
                .background(database.background());
        return new Site(source, new LocalTransactions(database.application()), "erp_app", "erp_background");
    }

    @Override
    public void close() {
        second.close();
    }
}
