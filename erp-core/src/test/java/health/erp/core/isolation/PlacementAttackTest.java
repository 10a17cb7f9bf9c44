package health.erp.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.place.Fence;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.place.Place;
import health.erp.core.place.Placement;
import health.erp.core.place.Signposts;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every attack, between hospitals that lie apart: the intruder first turns to the tables of the victim. On PostgreSQL the
 * database keeps them apart wherever they are; elsewhere whoever writes SQL of his own may go where he likes.
 */
@OnEachDatabase(value = Notebook.class, only = TestServer.POSTGRESQL)
@SuppressWarnings("NullAway") // built with the first attack
class PlacementAttackTest {
    private static final Place LAKESIDE = new Place(HospitalDatabase.MAIN, "h_lakeside");
    private static final Place HILLVIEW = new Place(HospitalDatabase.MAIN, "h_hillview");
    private static final Place SECOND = Place.sharedIn("second");

    private static Signposts signposts = new Signposts();
    private static TestDatabase main;
    private static TestDatabase second;
    private static Erp erp;

    PlacementAttackTest(TestErp test) {
        if (erp == null) {
            build(test.server());
        }
    }

    private static void build(TestServer server) {
        signposts = new Signposts();
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
                .modules(new Notebook(), new Directions())
                .build();
        for (var place : List.of(Place.MAIN, LAKESIDE, HILLVIEW, SECOND)) {
            erp.core().places().migrate(place, Duration.ofSeconds(2));
            Rows.of(erp, somebodyAt(place)); // once it is in use nobody looks for views any more
            as(erp.core().places().owner(place), "create view every_note as select * from note");
            as(erp.core().places().owner(place), "grant select on every_note to erp_app");
        }
    }

    @AfterAll
    static void closed() {
        if (erp != null) {
            erp.close();
            erp = null;
            main.close();
            second.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void fromASchemaOfItsOwnOnSharedRows(Attack attack) {
        assertThat(attacker(LAKESIDE, Place.MAIN, main, "public").succeedsWith(attack))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void fromSharedRowsOnASchemaOfItsOwn(Attack attack) {
        assertThat(attacker(Place.MAIN, LAKESIDE, main, "h_lakeside").succeedsWith(attack))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void fromOneSchemaOnAnother(Attack attack) {
        assertThat(attacker(HILLVIEW, LAKESIDE, main, "h_lakeside").succeedsWith(attack))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void betweenTwoInAnotherDatabase(Attack attack) {
        assertThat(attacker(SECOND, SECOND, second, "public").succeedsWith(attack))
                .isFalse();
    }

    private Intruder attacker(Place from, Place on, TestDatabase victims, String schema) {
        var owner = erp.core().places().owner(on);
        var ground = new Ground(
                TestServer.POSTGRESQL,
                (hospital, sql) -> rows(owner, hospital, sql),
                victims.application(),
                owner,
                schema);
        return new Intruder(ground, erp, Rows.of(erp, somebodyAt(on)), Rows.of(erp, somebodyAt(from)));
    }

    private static Caller somebodyAt(Place place) {
        var hospital = new HospitalId(UUID.randomUUID());
        signposts.register(hospital, new Placement(place, 1));
        erp.core().places().setFence(place, hospital, new Fence(1, Fence.State.OPEN));
        return new Caller(hospital, new StaffId(UUID.randomUUID()), Set.of(NotePermission.values()));
    }

    private static void as(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(DataSource source, HospitalId hospital, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('erp.hospital_id', '" + hospital + "', true)");
            var found = new ArrayList<String>();
            try (var result = statement.executeQuery(sql.replace(":hospital", "'" + hospital + "'"))) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    found.add(String.join("|", row));
                }
            }
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows where the hospitals are. */
    private static final class Directions implements ErpModule {
        @Override
        public String name() {
            return "directions";
        }

        @Override
        public HospitalDirectory directory() {
            return signposts;
        }

        @Override
        public void open(Erp runtime) {}
    }
}
