package health.erp.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpConfigurationException;
import health.erp.core.ErpException;
import health.erp.core.ErpModule;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.event.Subscription;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.place.Fence.State;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hospitals in shared rows, in a schema and in a database of their own, served by one runtime. */
@OnEachDatabase(
        value = Notebook.class,
        only = {TestServer.H2, TestServer.POSTGRESQL})
class PlacesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Place SECOND = Place.sharedIn("second");

    private final TestServer server;
    private final Signposts signposts = new Signposts();
    private final List<String> heard = new ArrayList<>();
    private final Notebook notebook = new Notebook();
    private final Place own;
    private TestDatabase main;
    private TestDatabase second;
    private Erp erp;

    PlacesTest(TestErp test) {
        this.server = test.server();
        this.own = new Place("main", "h_" + Long.toString(System.nanoTime(), 36));
    }

    @BeforeEach
    void built() {
        main = TestDatabase.blank(server);
        second = TestDatabase.blank(server);
        erp = Erp.builder()
                .dataSource(main.application())
                .schemaOwner(main.owner())
                .background(main.background())
                .database(HospitalDatabase.named("second", second.application())
                        .owner(second.owner())
                        .background(second.background()))
                .keys(new MemoryKeyVault())
                .modules(notebook, new Directions())
                .build();
        erp.core().places().migrate(SECOND, PATIENCE);
        erp.core().places().migrate(own, PATIENCE);
    }

    @AfterEach
    void closed() {
        erp.close();
        main.close();
        second.close();
    }

    @Test
    void aHospitalWorksWhereItIsAndNowhereElse() {
        var shared = aHospitalAt(Place.MAIN);
        var inSchema = aHospitalAt(own);
        var inDatabase = aHospitalAt(SECOND);

        var notes = List.of(shared, inSchema, inDatabase).stream()
                .map(h -> notebook.notes().write(caller(h), note("of " + h)))
                .toList();

        assertThat(List.of(Place.MAIN, own, SECOND)).zipSatisfy(List.of(shared, inSchema, inDatabase), (place, h) -> {
            assertThat(titles(place, h)).containsExactly("of " + h);
            List.of(Place.MAIN, own, SECOND).stream()
                    .filter(p -> !p.equals(place))
                    .forEach(elsewhere -> assertThat(titles(elsewhere, h)).isEmpty());
        });
        assertThat(notebook.notes().read(caller(inSchema), new ReadNote(notes.get(1))))
                .startsWith("of " + inSchema);
        assertThatThrownBy(() -> notebook.notes().read(caller(inSchema), new ReadNote(notes.get(0))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void placesTakeTurnsOnOneConnection() {
        var hospitals = List.of(aHospitalAt(Place.MAIN), aHospitalAt(own), aHospitalAt(Place.MAIN), aHospitalAt(own));

        for (int round = 0; round < 10; round++) {
            for (var hospital : hospitals) {
                notebook.notes().write(caller(hospital), note("round " + round));
            }
        }

        assertThat(hospitals)
                .allSatisfy(h ->
                        assertThat(titles(signposts.placement(h).place(), h)).hasSize(10));
        assertThat(titles(own, hospitals.get(0))).isEmpty();
    }

    @Test
    void eventsAreDeliveredFromEveryPlace() {
        var hospitals = List.of(aHospitalAt(Place.MAIN), aHospitalAt(own), aHospitalAt(SECOND));
        hospitals.forEach(h -> notebook.notes().write(caller(h), note("news")));

        BackgroundWork.of(erp);
        BackgroundWork.deliver(erp);

        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(
                        hospitals.stream().map(HospitalId::toString).toList());
        assertThat(hospitals).allSatisfy(h -> assertThat(
                        rows(signposts.placement(h).place(), h, "select count(*) from erp_audit_pending"))
                .containsExactly("0"));
    }

    @Test
    void whoHasNotHeardOfAMoveAsksAgainAndWorksThere() {
        var hospital = aHospitalAt(Place.MAIN);
        notebook.notes().write(caller(hospital), note("before"));
        erp.core().places().setFence(SECOND, hospital, new Fence(2, State.OPEN));
        erp.core().places().setFence(Place.MAIN, hospital, new Fence(2, State.MOVED));
        signposts.register(hospital, new Placement(SECOND, 2));

        notebook.notes().write(caller(hospital), note("after"));

        assertThat(signposts.askedAgain()).isEqualTo(1);
        assertThat(titles(Place.MAIN, hospital)).containsExactly("before");
        assertThat(titles(SECOND, hospital)).containsExactly("after");
    }

    @Test
    void nobodyWorksForAHospitalThatIsNowhere() {
        var halfMoved = aHospitalAt(Place.MAIN);
        erp.core().places().setFence(Place.MAIN, halfMoved, new Fence(2, State.MOVED));
        var withoutFence = new HospitalId(UUID.randomUUID());
        signposts.register(withoutFence, new Placement(Place.MAIN, 1));

        var waiting = Stream.of(halfMoved, withoutFence) // side by side, for each is waited for some seconds
                .map(hospital ->
                        CompletableFuture.supplyAsync(() -> notebook.notes().write(caller(hospital), note("lost?"))))
                .toList();

        assertThat(waiting).allSatisfy(each -> assertThatThrownBy(each::join)
                .cause()
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("is on its way"));
        assertThat(titles(Place.MAIN, halfMoved)).isEmpty();
        assertThat(titles(Place.MAIN, withoutFence)).isEmpty();
    }

    @Test
    void aReadOnlyHospitalCanBeLookedAt() {
        var hospital = aHospitalAt(own);
        var id = notebook.notes().write(caller(hospital), note("kept"));
        erp.core().places().setFence(own, hospital, new Fence(1, State.READ_ONLY));

        assertThat(notebook.notes().read(caller(hospital), new ReadNote(id))).startsWith("kept");
        assertThatThrownBy(() -> notebook.notes().write(caller(hospital), note("new")))
                .asInstanceOf(type(RuleException.class))
                .extracting(ErpException::code)
                .isEqualTo("erp.hospitalReadOnly");
    }

    @Test
    void aClosedHospitalCannotBeLookedAt() {
        var hospital = aHospitalAt(SECOND);
        var id = notebook.notes().write(caller(hospital), note("kept"));
        erp.core().places().setFence(SECOND, hospital, new Fence(1, State.CLOSED));

        assertThatThrownBy(() -> notebook.notes().read(caller(hospital), new ReadNote(id)))
                .asInstanceOf(type(RuleException.class))
                .extracting(ErpException::code)
                .isEqualTo("erp.hospitalClosed");
    }

    @Test
    void whoChangesTheFenceWaitsForThoseAtWork() throws InterruptedException {
        if (server != TestServer.POSTGRESQL) {
            return; // nobody moves there, and a suspension may take hold a transaction later
        }
        var hospital = aHospitalAt(Place.MAIN);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var working = CompletableFuture.runAsync(() -> erp.transaction(caller(hospital), () -> {
            notebook.notes().write(caller(hospital), note("in flight"));
            begun.countDown();
            await(mayEnd);
            return true;
        }));
        begun.await(20, TimeUnit.SECONDS);

        var closing = CompletableFuture.runAsync(
                () -> erp.core().places().setFence(Place.MAIN, hospital, new Fence(1, State.CLOSED)));
        waitingForTheLock();
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        working.join();
        closing.join();
        assertThat(titles(Place.MAIN, hospital)).containsExactly("in flight");
    }

    @Test
    void aDatabaseNobodyGaveIsNamed() {
        var hospital = new HospitalId(UUID.randomUUID());
        signposts.register(hospital, new Placement(Place.sharedIn("third"), 1));

        assertThatThrownBy(() -> notebook.notes().write(caller(hospital), note("nowhere")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("without the database (third)");
    }

    @Test
    void aPlaceWhoseTablesLackAMigrationIsRefused() {
        var bare = new Place("second", "h_bare");
        var hospital = new HospitalId(UUID.randomUUID());
        signposts.register(hospital, new Placement(bare, 1));

        assertThatThrownBy(() -> notebook.notes().write(caller(hospital), note("too early")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("(second/h_bare) lack the migration (V1__core.sql)");

        erp.core().places().migrate(bare, PATIENCE);
        erp.core().places().setFence(bare, hospital, new Fence(1, State.OPEN));
        notebook.notes().write(caller(hospital), note("now"));
        assertThat(titles(bare, hospital)).containsExactly("now");
    }

    @Test
    void moreDatabasesNeedSomebodyWhoKnowsWhichHospitalIsWhere() {
        var builder = Erp.builder()
                .dataSource(main.application())
                .schemaOwner(main.owner())
                .background(main.background())
                .keys(new MemoryKeyVault())
                .database(HospitalDatabase.named("second", second.application()));

        assertThatThrownBy(builder::build)
                .isInstanceOf(ErpConfigurationException.class)
                .hasMessageContaining("no module that knows which hospital is where");
    }

    private HospitalId aHospitalAt(Place place) {
        var hospital = new HospitalId(UUID.randomUUID());
        signposts.register(hospital, new Placement(place, 1));
        erp.core().places().setFence(place, hospital, new Fence(1, State.OPEN));
        return hospital;
    }

    private static WriteNote note(String title) {
        return new WriteNote(new PatientId(UUID.randomUUID()), title, List.of("a line"));
    }

    private static Caller caller(HospitalId hospital) {
        return new Caller(hospital, new StaffId(UUID.randomUUID()), Set.of(NotePermission.values()));
    }

    private List<String> titles(Place place, HospitalId hospital) {
        return rows(place, hospital, "select title from note where hospital_id = '" + hospital + "'");
    }

    private List<String> rows(Place place, HospitalId hospital, String sql) {
        var source = erp.core().places().owner(place);
        try (var connection = source.getConnection()) {
            try (var statement = connection.createStatement()) {
                if (server == TestServer.POSTGRESQL) {
                    statement.execute("select set_config('erp.hospital_id', '" + hospital + "', true)");
                }
                var found = new ArrayList<String>();
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            } finally {
                connection.rollback();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitingForTheLock() {
        var waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
        while (main.asSuperuserRows(waiting).equals(List.of("0"))) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Knows where the hospitals are, and hears what they write. */
    private final class Directions implements ErpModule {
        @Override
        public String name() {
            return "directions";
        }

        @Override
        public HospitalDirectory directory() {
            return signposts;
        }

        @Override
        public List<Subscription<?>> subscriptions() {
            return List.of(Subscription.of(
                    "directions",
                    "note.written",
                    Heard.class,
                    (caller, event) -> heard.add(caller.hospital().toString())));
        }

        @Override
        public void open(Erp runtime) {}
    }

    record Heard(UUID note) {}
}
