package health.erp.tenancy.move;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.key.KeyVault;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.place.Fence;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.Place;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalPlacement.SharedRows;
import health.erp.tenancy.hospital.ProvisionHospital;
import health.erp.tenancy.testing.TestHospitals;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A runtime on two databases, hospitals to move between them, and lines to their owners that can be cut. */
final class Transit implements AutoCloseable {
    static final SharedRows SECOND = new SharedRows("second");
    static final MoveLimits QUICK =
            MoveLimits.DEFAULT.attempts(3, Duration.ofMillis(50)).hold(Duration.ofSeconds(5), Duration.ofSeconds(2));

    final HospitalId operator = new HospitalId(UUID.randomUUID());
    final BreakableSource owners = new BreakableSource();
    final BreakableSource mains = new BreakableSource();
    final TestDatabase main;
    final TestDatabase second;
    final Erp erp;
    private final KeyVault vault = new MemoryKeyVault();
    private final List<Erp> more = new ArrayList<>();

    Transit(TestServer server, MoveLimits limits) {
        this.main = TestDatabase.blank(server);
        this.second = TestDatabase.blank(server);
        this.erp = runtime(limits, true);
    }

    /** Another runtime on the same databases, with its own memory of where hospitals are. */
    Erp another() {
        var another = runtime(QUICK, false);
        more.add(another);
        return another;
    }

    private Erp runtime(MoveLimits limits, boolean breakable) {
        return Erp.builder()
                .dataSource(breakable ? mains.on(main.application()) : main.application())
                .schemaOwner(breakable ? owners.on(main.owner()) : main.owner())
                .background(main.background())
                .database(HospitalDatabase.named("second", second.application())
                        .owner(breakable ? owners.on(second.owner()) : second.owner())
                        .background(second.background()))
                .keys(vault)
                .modules(new Notebook(), new Tenancy(operator).moving(limits))
                .build();
    }

    Tenancy tenancy() {
        return erp.module(Tenancy.class);
    }

    Moves moves() {
        return tenancy().moves();
    }

    OwnSchema ownSchema() {
        return new OwnSchema("main", "h_" + Long.toString(System.nanoTime(), 36));
    }

    Caller anOperator() {
        return all(operator);
    }

    Caller all(HospitalId hospital) {
        Set<Permission> all = new LinkedHashSet<>(erp.core().permissions());
        all.addAll(erp.module(Notebook.class).permissions());
        all.addAll(tenancy().permissions());
        return new Caller(hospital, new StaffId(erp.newId()), all);
    }

    HospitalId provisioned(HospitalPlacement placement) {
        var hospital = new HospitalId(erp.newId());
        erp.core().places().setFence(placement.place(), hospital, new Fence(1, Fence.State.OPEN));
        return tenancy()
                .hospitals()
                .provision(
                        anOperator(),
                        new ProvisionHospital(
                                hospital,
                                "h" + Long.toString(System.nanoTime(), 36),
                                CurrencyCode.of("INR"),
                                TestHospitals.aProfile("Lakeside"),
                                placement,
                                new StaffId(erp.newId())))
                .id();
    }

    UUID write(HospitalId hospital, String title) {
        return write(erp, hospital, title);
    }

    UUID write(Erp runtime, HospitalId hospital, String title) {
        return write(runtime, all(hospital), title);
    }

    UUID write(Caller caller, String title) {
        return write(erp, caller, title);
    }

    private static UUID write(Erp runtime, Caller caller, String title) {
        var note = new WriteNote(new PatientId(runtime.newId()), title, List.of("one", "two"));
        return runtime.module(Notebook.class).notes().write(caller, note);
    }

    List<String> titles(HospitalPlacement at, HospitalId hospital) {
        return rows(at.place(), hospital, "select title from note order by title");
    }

    /** First column of a query as the owner of the place's tables, bound to the hospital. */
    List<String> rows(Place place, HospitalId hospital, String sql) {
        try (var connection = erp.core().places().owner(place).getConnection();
                var statement = connection.createStatement()) {
            try {
                statement.execute("select set_config('erp.hospital_id', '" + hospital + "', true)");
                var found = new ArrayList<String>();
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            } finally {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends statements as the owner, bound to the hospital. */
    void send(Place place, HospitalId hospital, String... statements) {
        try (var connection = erp.core().places().owner(place).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('erp.hospital_id', '" + hospital + "', true)");
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Triggers of moves at the place. */
    List<String> triggers(Place place) {
        return rows(
                place,
                operator,
                "select tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid where tgname like 'erp\\_move\\_%' and c.relnamespace = current_schema()::regnamespace");
    }

    @Override
    public void close() {
        owners.mend();
        mains.mend();
        more.forEach(Erp::close);
        erp.close();
        main.close();
        second.close();
    }
}
