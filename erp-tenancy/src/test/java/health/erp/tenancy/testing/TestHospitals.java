package health.erp.tenancy.testing;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpBuilder;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.Place;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.ProvisionHospital;
import health.erp.tenancy.settings.SettingType;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A runtime with an operator, hospitals in several places, and a small module, the notebook, for them to have rows in.
 * Besides the main database there are {@code second} and {@code third}, without a table yet.
 */
public final class TestHospitals implements AutoCloseable {
    /** How many days a visitor's pass is valid; each hospital decides. */
    public static final SettingType<Integer> PASS_DAYS = SettingType.of(
                    "notebook.pass-days", Integer.class, 7, "How many days a visitor's pass is valid.")
            .fitting(days -> days >= 1 && days <= 90, "1 to 90 days");

    public static final SettingType<Boolean> DICTATION =
            SettingType.feature("notebook.dictation", false, "Notes can be dictated.");

    private final HospitalId operator;
    private final Map<String, TestDatabase> others = new LinkedHashMap<>();
    private final Notebook notebook = new Notebook();
    private final TestErp test;

    public static TestHospitals on(TestServer server, ErpModule... more) {
        return new TestHospitals(server, List.of(more));
    }

    private TestHospitals(TestServer server, List<ErpModule> more) {
        this(server, HospitalId.of("019c0000-0000-7000-8000-000000000001"), more, builder -> {});
    }

    private TestHospitals(TestServer server, HospitalId operator, List<ErpModule> more, Consumer<ErpBuilder> building) {
        this.operator = operator;
        var modules = new ArrayList<ErpModule>(List.of(notebook, new Tenancy(operator, List.of(PASS_DAYS, DICTATION))));
        modules.addAll(more);
        others.put("second", TestDatabase.blank(server));
        others.put("third", TestDatabase.blank(server));
        this.test = TestErp.with(server, modules, builder -> {
            others.forEach((name, database) -> builder.database(named(name, database)));
            building.accept(builder);
        });
    }

    private static HospitalDatabase named(String name, TestDatabase database) {
        return HospitalDatabase.named(name, database.application())
                .owner(database.owner())
                .background(database.background());
    }

    /** The runtime below, its main database and its clock. */
    public TestErp test() {
        return test;
    }

    public Erp erp() {
        return test.erp();
    }

    public Tenancy tenancy() {
        return erp().module(Tenancy.class);
    }

    public TestServer server() {
        return test.server();
    }

    public HospitalId operator() {
        return operator;
    }

    /** Somebody of the operator who may do everything. */
    public Caller anOperator() {
        return test.aCaller(operator);
    }

    public Caller anOperator(Permission... permissions) {
        return test.aCaller(operator, permissions);
    }

    /** Somebody of the hospital who may do everything. */
    public Caller aCaller(HospitalId hospital) {
        return test.aCaller(hospital);
    }

    /** What the operator is to make: a hospital in shared rows of the main database. */
    public ProvisionHospital wanted(String code) {
        return wanted(null, code, HospitalPlacement.MAIN);
    }

    public ProvisionHospital wanted(@Nullable HospitalId hospital, String code, HospitalPlacement placement) {
        return new ProvisionHospital(
                hospital,
                code,
                CurrencyCode.of("INR"),
                aProfile("Hospital " + code),
                placement,
                new StaffId(erp().newId()));
    }

    public static HospitalProfile aProfile(String legalName) {
        return new HospitalProfile(legalName, null, ZoneId.of("Asia/Kolkata"), List.of("hi", "en-IN"), "standard");
    }

    /** An active hospital in shared rows of the main database. */
    public HospitalView provisioned(String code) {
        return provisioned(code, HospitalPlacement.MAIN);
    }

    public HospitalView provisioned(String code, HospitalPlacement placement) {
        return tenancy().hospitals().provision(anOperator(), wanted(null, code, placement));
    }

    /** Another node on the same databases, which reaches the main one through this; closed by whoever asked for it. */
    public Erp node(UnaryOperator<DataSource> reach) {
        var main = test.database();
        var builder = Erp.builder()
                .dataSource(reach.apply(main.application()))
                .schemaOwner(main.owner())
                .background(main.background())
                .clock(test.clock())
                .keys(test.vault())
                .modules(new Notebook(), new Tenancy(operator, List.of(PASS_DAYS, DICTATION)));
        others.forEach((name, database) -> builder.database(named(name, database)));
        return builder.build();
    }

    /** The databases by their names. */
    public TestDatabase database(String name) {
        return name.equals(HospitalDatabase.MAIN) ? test.database() : Objects.requireNonNull(others.get(name));
    }

    /** A schema nobody has been in; MariaDB's are the server's, so that each is called otherwise. */
    public OwnSchema aSchemaIn(String database) {
        return new OwnSchema(database, "h_" + Long.toString(System.nanoTime(), 36));
    }

    /** Lets somebody of the hospital write a note. */
    public UUID note(HospitalId hospital, String title) {
        return notebook.notes()
                .write(aCaller(hospital), new WriteNote(new PatientId(erp().newId()), title, List.of("a line")));
    }

    /** Titles of the hospital's notes at a place, whatever the register says. */
    public List<String> notesAt(Place place, HospitalId hospital) {
        return rows(place, hospital, "select title from note where hospital_id = :hospital order by id");
    }

    /** First column of a query at a place, as the owner of its tables bound to the hospital. */
    public List<String> rows(Place place, HospitalId hospital, String sql) {
        try (var connection = erp().core().places().owner(place).getConnection();
                var statement = connection.createStatement()) {
            if (server() == TestServer.POSTGRESQL) {
                statement.execute("select set_config('erp.hospital_id', '" + hospital + "', true)");
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(sql.replace(":hospital", "'" + hospital + "'"))) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        erp().close();
        test.database().close();
        others.values().forEach(TestDatabase::close);
    }

    @Override
    public String toString() {
        return server().name();
    }
}
