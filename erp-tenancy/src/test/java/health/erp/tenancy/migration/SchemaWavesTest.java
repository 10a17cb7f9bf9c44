package health.erp.tenancy.migration;

import static health.erp.tenancy.migration.PlaceStatus.DONE;
import static health.erp.tenancy.migration.PlaceStatus.FAILED;
import static health.erp.tenancy.migration.PlaceStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.KeyVault;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.place.Place;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.rows.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many schemas brought up to date; one of them has a table in the way. */
class SchemaWavesTest {
    private final KeyVault vault = new MemoryKeyVault(); // of all the runtimes of a test
    private final HospitalId operator = new HospitalId(UUID.randomUUID());
    private final List<AutoCloseable> open = new ArrayList<>();

    static Stream<TestServer> servers() {
        return TestServer.chosen().stream();
    }

    static Stream<TestServer> withSchemas() {
        return servers().filter(s -> s != TestServer.MARIADB); // whose schemas are databases
    }

    static Stream<TestServer> postgres() {
        return servers().filter(s -> s == TestServer.POSTGRESQL);
    }

    @AfterEach
    void closed() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("withSchemas")
    void oneThatFailsStopsTheWavesAndLeavesTheOthersAlone(TestServer server) {
        var database = blank(server);
        var erp = runtime(database, "V1__garden.sql");
        var places = places(12);
        inTheWay(database, places.get(6));
        var waves = waves(erp, places);
        Queue<Progress> told = new ConcurrentLinkedQueue<>();

        var stopped = waves.start(anOperator(), new StartMigration(null, 4, 2, 0), told::add);

        assertThat(stopped.status()).isEqualTo(MigrationStatus.STOPPED);
        assertThat(waveOf(stopped, places.get(0))).isZero();
        assertThat(stopped.places())
                .filteredOn(p -> p.status() == FAILED)
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.place()).isEqualTo(places.get(6).toString());
                    assertThat(failed.error()).contains("(garden) cannot be brought up to date");
                });
        assertThat(stopped.places()).filteredOn(p -> p.wave() <= 1).allMatch(p -> p.status() == DONE);
        assertThat(stopped.places()).filteredOn(p -> p.wave() == 3).allMatch(p -> p.status() == PENDING);
        assertThat(told).isNotEmpty();

        database.execute("drop table \"%s\".garden".formatted(places.get(6).schema()));
        var done = waves.resume(anOperator(), new ResumeMigration(stopped.id()), SchemaWavesTest::nobodyListens);

        assertThat(done.status()).isEqualTo(MigrationStatus.DONE);
        assertThat(done.places()).allMatch(p -> p.status() == DONE && p.error() == null);
        assertThat(done.places()).filteredOn(p -> p.wave() <= 1).allMatch(p -> p.attempts() == 1);
        assertThat(waves.plan(anOperator(), new PlanMigration()).lacking()).isEmpty();
        assertThat(waves.find(anOperator(), new FindMigration(done.id()))).isEqualTo(done);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("withSchemas")
    void whereTheFirstPlaceFailsNoOtherIsTouched(TestServer server) {
        var database = blank(server);
        var erp = runtime(database, "V1__garden.sql");
        var places = places(3);
        inTheWay(database, places.get(2));
        var waves = waves(erp, places);
        var canary = places.get(2).toString();

        var stopped = waves.start(anOperator(), new StartMigration(canary, 10, 4, 100), SchemaWavesTest::nobodyListens);

        assertThat(stopped.status()).isEqualTo(MigrationStatus.STOPPED);
        assertThat(stopped.places()).filteredOn(p -> p.wave() > 0).allMatch(p -> p.status() == PENDING);
        assertThat(waves.plan(anOperator(), new PlanMigration()).lacking()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNewVersionFindsWhatItLacks(TestServer server) {
        var database = blank(server);
        var places = places(3);
        var first = waves(runtime(database, "V1__garden.sql"), places)
                .start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens);
        var newer = waves(runtime(database, "V1__garden.sql", "V2__trees.sql"), places);

        var plan = newer.plan(anOperator(), new PlanMigration());
        var done = newer.start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens);

        assertThat(first.places()).allMatch(p -> p.status() == DONE);
        assertThat(plan.lacking())
                .allMatch(l -> l.files().equals(List.of("garden/V2__trees.sql")))
                .hasSize(3);
        assertThat(done.status()).isEqualTo(MigrationStatus.DONE);
        assertThat(newer.start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens)
                        .places())
                .isEmpty();
        assertThat(newer.list(anOperator(), new ListMigrations(null, 100)).items())
                .hasSize(3);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("withSchemas")
    void twoWhoBringPlacesUpToDateShareThem(TestServer server) throws Exception {
        var database = blank(server);
        var erp = runtime(database, "V1__garden.sql");
        var places = places(6);
        inTheWay(database, places.get(0));
        var waves = waves(erp, places);
        var stopped = waves.start(anOperator(), new StartMigration(null, 6, 2, 0), SchemaWavesTest::nobodyListens);
        database.execute("drop table \"%s\".garden".formatted(places.get(0).schema()));
        var together = new CyclicBarrier(2);

        var one = CompletableFuture.supplyAsync(() -> resumed(waves, stopped.id(), together));
        var two = CompletableFuture.supplyAsync(() -> resumed(waves, stopped.id(), together));
        one.get(120, TimeUnit.SECONDS);
        two.get(120, TimeUnit.SECONDS);
        var done = waves.resume(anOperator(), new ResumeMigration(stopped.id()), SchemaWavesTest::nobodyListens);

        assertThat(done.status()).isEqualTo(MigrationStatus.DONE);
        assertThat(done.places()).filteredOn(p -> p.wave() > 0).allMatch(p -> p.attempts() == 1);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void oneRoundIsAtATime(TestServer server) {
        var database = blank(server);
        var erp = runtime(database, "V1__garden.sql");
        var waves = waves(erp, places(2));

        assertThatThrownBy(() -> waves.start(anOperator(), StartMigration.usual(), progress -> {
                    assertThatThrownBy(() ->
                                    waves.start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens))
                            .isInstanceOf(ConflictException.class)
                            .asInstanceOf(type(ErpException.class))
                            .extracting(ErpException::code)
                            .isEqualTo("tenancy.migration.running");
                    throw new IllegalStateException("seen");
                }))
                .hasMessage("seen");
    }

    /** The test of the one before: it is the database that lets one round run, and nothing besides. */
    @ParameterizedTest
    @MethodSource("servers")
    @Timeout(60)
    void withoutTheConstraintTwoRoundsRun(TestServer server) {
        var database = blank(server);
        var erp = runtime(database, "V1__garden.sql");
        var places = places(2);
        database.execute("alter table tenancy_migration drop constraint tenancy_migration_one_uq");
        List<MigrationView> second = new ArrayList<>();

        waves(erp, places).start(anOperator(), StartMigration.usual(), progress -> {
            if (second.isEmpty()) {
                second.add(
                        waves(erp, places).start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens));
            }
        });

        assertThat(second).hasSize(1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("postgres")
    void nobodyWaitsLongForALockWeWaitFor(TestServer server) throws Exception {
        var database = blank(server);
        var places = places(1);
        var table = places.get(0).schema() + ".garden";
        waves(runtime(database, "V1__garden.sql"), places)
                .start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens);
        var newer = waves(runtime(database, "V1__garden.sql", "V2__trees.sql"), places);
        try (var reader = database.superuser().getConnection();
                var statement = reader.createStatement()) {
            statement.execute("lock table %s in access share mode".formatted(table));

            var run = CompletableFuture.supplyAsync(
                    () -> newer.start(anOperator(), StartMigration.usual(), SchemaWavesTest::nobodyListens));
            waitingFor(run, database, "select 1 from pg_locks where mode = 'AccessExclusiveLock' and not granted");
            waitingFor(
                    run,
                    database,
                    "select 1 where not exists (select 1 from pg_locks where mode = 'AccessExclusiveLock' and not granted)");
            database.execute("select count(*) from " + table); // others get through between two attempts
            reader.commit();

            assertThat(run.get(60, TimeUnit.SECONDS).status()).isEqualTo(MigrationStatus.DONE);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nobodyElseBringsPlacesUpToDate(TestServer server) {
        var erp = runtime(blank(server), "V1__garden.sql");
        var waves = waves(erp, List.of());
        var somebody = new Caller(
                new HospitalId(UUID.randomUUID()),
                new StaffId(UUID.randomUUID()),
                anOperator().permissions());

        assertThatThrownBy(() -> waves.start(somebody, StartMigration.usual(), SchemaWavesTest::nobodyListens))
                .isInstanceOf(ErpException.class);
    }

    private static boolean resumed(SchemaWaves waves, MigrationId id, CyclicBarrier together, Caller caller) {
        try {
            together.await(60, TimeUnit.SECONDS);
            waves.resume(caller, new ResumeMigration(id), SchemaWavesTest::nobodyListens);
            return true;
        } catch (ConflictException theOtherWasFirst) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean resumed(SchemaWaves waves, MigrationId id, CyclicBarrier together) {
        return resumed(waves, id, together, anOperator());
    }

    private static void nobodyListens(Progress progress) {}

    private static void waitingFor(CompletableFuture<MigrationView> run, TestDatabase database, String sql) {
        while (database.asSuperuserRows(sql).isEmpty()) {
            assertThat(run.isDone())
                    .as(() -> "It ended too early: " + run.join())
                    .isFalse();
        }
    }

    private static int waveOf(MigrationView view, Place place) {
        return view.places().stream()
                .filter(p -> p.place().equals(place.toString()))
                .findFirst()
                .orElseThrow()
                .wave();
    }

    private static List<Place> places(int many) {
        var round = Long.toString(System.nanoTime(), 36);
        return IntStream.range(0, many)
                .mapToObj(i -> new Place("main", "g%02d_%s".formatted(i, round)))
                .toList();
    }

    /** A table of another kind, where a migration wants to make its own. */
    private static void inTheWay(TestDatabase database, Place place) {
        database.execute("create schema \"%s\"".formatted(place.schema()));
        database.execute("create table \"%s\".garden (fence int)".formatted(place.schema()));
    }

    private TestDatabase blank(TestServer server) {
        var database = TestDatabase.blank(server);
        open.add(database);
        return database;
    }

    private Erp runtime(TestDatabase database, String... files) {
        var erp = Erp.builder()
                .dataSource(database.application())
                .schemaOwner(database.owner())
                .background(database.background())
                .keys(vault)
                .modules(new Tenancy(operator), new Garden(files))
                .build();
        open.add(0, erp);
        return erp;
    }

    private SchemaWaves waves(Erp erp, List<Place> places) {
        return new SchemaWaves(erp, new Operator(erp, operator), () -> places);
    }

    private Caller anOperator() {
        return new Caller(operator, new StaffId(UUID.randomUUID()), Set.of(MigrationPermission.values()));
    }
}
