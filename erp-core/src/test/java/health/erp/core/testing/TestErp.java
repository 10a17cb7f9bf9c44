package health.erp.core.testing;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpBuilder;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.document.DocumentStore;
import health.erp.core.document.MemoryDocumentStore;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Database;
import health.erp.core.key.KeyVault;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.telemetry.RecordedTelemetry;
import health.erp.core.telemetry.Usage;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A runtime on a database of its own. Within a JVM the mapping is built once for a set of modules; each test class then
 * gets a copy of the database under it.
 */
public final class TestErp implements AutoCloseable {
    /** What every test begins at, unless it sets the clock: a Monday morning. */
    public static final Instant MORNING = Instant.parse("2026-03-02T04:30:00Z");

    private static final Map<String, TestErp> BUILT = new LinkedHashMap<>();

    private final TestServer server;
    private final SwitchedDataSource dataSource = new SwitchedDataSource();
    private final SwitchedDataSource background = new SwitchedDataSource();
    private final SettableClock clock = new SettableClock(MORNING);
    private final RecordedTelemetry telemetry = new RecordedTelemetry();
    private final KeyVault vault = new MemoryKeyVault();
    private final DocumentStore documents = new MemoryDocumentStore(clock);
    private final List<ErpModule> modules;
    private final Erp erp;
    private TestDatabase database;

    /** For tests that {@link OnEachDatabase} cannot run, such as properties: a runtime on a fresh database. */
    public static synchronized TestErp on(TestServer server, List<Class<? extends ErpModule>> doors) {
        var names = doors.stream().map(Class::getSimpleName).collect(Collectors.joining("_"));
        var key = server + "_" + names + "_"
                + Integer.toHexString(doors.toString().hashCode());
        var found = BUILT.get(key);
        if (found == null) {
            found = new TestErp(server, key, doors);
            BUILT.put(key, found);
        } else {
            found.database.close();
            found.database = found.fresh(key);
        }
        found.clock.set(MORNING);
        return found;
    }

    /**
     * A runtime of its own with modules that cannot be made without more ado, on a fresh database.
     *
     * @param more what else the builder is told
     */
    public static TestErp with(TestServer server, List<ErpModule> modules, Consumer<ErpBuilder> more) {
        var key = server + "_own_" + modules.stream().map(ErpModule::name).collect(Collectors.joining("_"));
        return new TestErp(server, key, modules, more);
    }

    private TestErp(TestServer server, String key, List<Class<? extends ErpModule>> doors) {
        this(server, key, doors.stream().map(TestErp::open).toList(), builder -> {});
    }

    private TestErp(TestServer server, String key, List<? extends ErpModule> modules, Consumer<ErpBuilder> more) {
        this.server = server;
        this.modules = List.copyOf(modules);
        this.database = fresh(key);
        this.erp = build(database, more);
    }

    private TestDatabase fresh(String key) {
        var template = "template_" + key.toLowerCase(Locale.ROOT) + "_"
                + ProcessHandle.current().pid();
        var made = server.create(template, this::migrate);
        dataSource.to(made.application());
        background.to(made.background());
        return made;
    }

    private void migrate(TestDatabase target) {
        Erp.builder()
                .dataSource(target.application())
                .schemaOwner(target.owner())
                .background(target.background())
                .modules(modules.toArray(ErpModule[]::new))
                .migrate();
    }

    private Erp build(TestDatabase target, Consumer<ErpBuilder> more) {
        var builder = Erp.builder()
                .dataSource(dataSource)
                .schemaOwner(target.owner())
                .background(background)
                .clock(clock)
                .telemetry(telemetry)
                .keys(vault)
                .documents(documents)
                .modules(modules.toArray(ErpModule[]::new));
        more.accept(builder);
        return builder.build();
    }

    private static ErpModule open(Class<? extends ErpModule> door) {
        try {
            Constructor<? extends ErpModule> constructor = door.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Erp erp() {
        return erp;
    }

    public TestServer server() {
        return server;
    }

    public TestDatabase database() {
        return database;
    }

    /** For another runtime on the same database. */
    public KeyVault vault() {
        return vault;
    }

    /** Where this runtime's documents lie. */
    public DocumentStore documents() {
        return documents;
    }

    public SettableClock clock() {
        return clock;
    }

    /** What the runtime told of its work, since the JVM began. */
    public List<String> telemetry() {
        return telemetry.lines();
    }

    /** What the hospital's transactions used, since this was last asked. */
    public List<Usage> uses(HospitalId hospital) {
        return telemetry.takeUses(hospital);
    }

    /** A hospital nobody has been in yet. */
    public HospitalId aHospital() {
        return new HospitalId(erp.newId());
    }

    /** Somebody of that hospital who may do everything the modules know of. */
    public Caller aCaller(HospitalId hospital) {
        Set<Permission> all = new LinkedHashSet<>();
        all.addAll(erp.core().permissions());
        modules.forEach(m -> all.addAll(m.permissions()));
        return new Caller(hospital, new StaffId(erp.newId()), all);
    }

    public Caller aCaller(HospitalId hospital, Permission... permissions) {
        return new Caller(hospital, new StaffId(erp.newId()), Set.of(permissions));
    }

    /** Rows of a query as somebody of the hospital sees them, columns joined by a bar. */
    public List<String> rows(HospitalId hospital, String sql) {
        try (var connection = dataSource.getConnection()) {
            if (server == TestServer.POSTGRESQL) {
                try (var bind = connection.prepareStatement("select set_config('erp.hospital_id', ?, true)")) {
                    bind.setString(1, hospital.toString());
                    bind.execute();
                }
            }
            var rows = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql.replace(":hospital", "'" + hospital + "'"))) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(String.join("|", row));
                }
            }
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types of the hospital's events that wait for delivery, in the order they were told. */
    public List<String> events(HospitalId hospital) {
        return rows(hospital, "select type from erp_outbox where hospital_id = :hospital order by seq");
    }

    /** Audit entries of what was done in the hospital, oldest first: {@code COMMAND|RegisterPatient|<patient or null>}. */
    public List<String> audit(HospitalId hospital) {
        return rows(
                hospital,
                "select kind, action, patient_id from erp_audit where hospital_id = :hospital and outcome = 'DONE' order by id");
    }

    /** How many statements the work sends to the database on this thread; a batch counts once. */
    public int statements(Callable<?> work) {
        return dataSource.count(work);
    }

    public Database kind() {
        return Database.valueOf(server.name());
    }

    /** Kept for the next class; its database goes when that begins. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return server.name();
    }
}
