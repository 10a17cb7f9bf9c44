package health.erp.tenancy.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import health.erp.core.ErpException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Place;
import health.erp.core.testing.TestServer;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.rows.Brake;
import health.erp.tenancy.rows.Passage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What changes while rows are carried: every round ends with all rows counted, hashed and found the same. */
@EnabledIf("onPostgres")
class CatchingUpTest {
    private static final Place TARGET = Transit.SECOND.place();
    private static Transit transit;

    static boolean onPostgres() {
        return TestServer.chosen().contains(TestServer.POSTGRESQL);
    }

    @BeforeAll
    static void built() {
        transit = new Transit(TestServer.POSTGRESQL, Transit.QUICK);
        transit.erp.core().places().migrate(TARGET, Duration.ofSeconds(2));
        for (var place : List.of(Place.MAIN, TARGET)) {
            transit.send(
                    place,
                    transit.operator,
                    """
                    create table family (hospital_id uuid not null, id uuid not null, mother uuid, number numeric(10, 3), \
                    seal bytea, words text[], born date, at timestamptz, primary key (hospital_id, id), \
                    constraint family_mother_fk foreign key (hospital_id, mother) references family (hospital_id, id))""",
                    "call erp_isolate('family')",
                    "create table family_pet (hospital_id uuid not null, id uuid not null, owner_id uuid not null, primary key (hospital_id, id), "
                            + "constraint family_pet_fk foreign key (hospital_id, owner_id) references family (hospital_id, id))",
                    "call erp_isolate('family_pet')");
        }
    }

    @AfterAll
    static void closed() {
        transit.close();
    }

    @Test
    void namesThatSwapAndGo() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "A");
        transit.write(hospital, "B");
        transit.write(hospital, "C");
        try (var passage = begun(hospital)) {
            transit.send(
                    Place.MAIN,
                    hospital,
                    "update note set title = 'x' where title = 'A'",
                    "update note set title = 'A' where title = 'B'",
                    "update note set title = 'B' where title = 'x'",
                    "delete from note_line where note_id = (select id from note where title = 'C')",
                    "delete from note where title = 'C'");
            transit.write(hospital, "C");

            assertThat(passage.catchUp(true).changes()).isGreaterThan(5);
            assertThat(passage.catchUp(true).changes()).isZero();
            assertThat(transit.rows(TARGET, hospital, "select title || id from note order by 1"))
                    .isEqualTo(transit.rows(Place.MAIN, hospital, "select title || id from note order by 1"));
        }
    }

    @Test
    void rowsThatReferToEachOther() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var mother = UUID.randomUUID();
        var child = new UUID(0, 1); // before her in the order of ids
        person(hospital, mother, "null");
        person(hospital, child, "'" + mother + "'");
        try (var passage = begun(hospital)) {
            var other = UUID.randomUUID();
            person(hospital, other, "null");
            person(hospital, new UUID(0, 0), "'" + other + "'");
            transit.send(
                    Place.MAIN,
                    hospital,
                    "insert into family_pet select hospital_id, gen_random_uuid(), id from family where id = '" + child
                            + "'",
                    "update family set mother = '%s' where id = '%s'".formatted(other, child),
                    "delete from family where id = '%s'".formatted(mother));

            passage.catchUp(true);

            assertThat(transit.rows(TARGET, hospital, "select mother from family where id = '" + child + "'"))
                    .containsExactly(other.toString());
        }
    }

    @Test
    void everyKindOfValueArrivesAsItLeft() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.send(
                Place.MAIN,
                hospital,
                """
                insert into family select '%s', gen_random_uuid(), null, n, decode('00ff10', 'hex'), \
                array['a "quoted" word', null, 'zwölf 十二'], date '0044-03-15', timestamptz '2026-03-02 04:30:00.123456+05:30' \
                from (values (1.100), (null), (-0.001)) v (n)"""
                        .formatted(hospital));
        var rows = "select family::text from family order by id";
        try (var passage = begun(hospital)) {
            transit.send(Place.MAIN, hospital, "update family set words = '{}', at = 'infinity' where number = 1.1");

            passage.catchUp(true);

            assertThat(transit.rows(TARGET, hospital, rows))
                    .isEqualTo(transit.rows(Place.MAIN, hospital, rows))
                    .hasSize(3);
        }
    }

    @Test
    void aParkedEventStaysBeforeThoseThatWait() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        for (int i = 0; i < 5; i++) {
            transit.write(hospital, "note " + i);
        }
        try (var passage = begun(hospital)) {
            var columns =
                    "hospital_id, id, aggregate_type, aggregate_id, type, version, payload, correlation, occurred_at";
            var some = "from erp_outbox where type = 'note.written' order by seq offset 2 limit 1";
            transit.send(
                    Place.MAIN,
                    hospital,
                    "insert into erp_parked_event (seq, %1$s) select seq, %1$s %2$s".formatted(columns, some),
                    "delete from erp_outbox where id in (select id from erp_parked_event)");

            passage.catchUp(true);

            var parked = Long.parseLong(transit.rows(TARGET, hospital, "select seq from erp_parked_event")
                    .get(0));
            var waiting = transit.rows(TARGET, hospital, "select seq from erp_outbox order by seq");
            assertThat(waiting)
                    .allSatisfy(seq -> assertThat(Long.parseLong(seq)).isGreaterThan(parked));
            var order = "select id from erp_outbox order by seq";
            assertThat(transit.rows(TARGET, hospital, order)).isEqualTo(transit.rows(Place.MAIN, hospital, order));
        }
    }

    @Test
    void whoeverWritesAtTheTargetIsFound() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "mine");
        try (var passage = begun(hospital)) {
            transit.send(TARGET, hospital, "update note set title = 'forged'");

            assertThatThrownBy(() -> passage.catchUp(true))
                    .asInstanceOf(type(RuleException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("tenancy.move.unequal"))
                    .extracting(RuleException::getMessage)
                    .asString()
                    .contains("(note)");
        }
    }

    @Test
    void onlyOneCarriesTheRowsOfAHospital() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var another = transit.another();
        try (var passage = begun(hospital)) {
            assertThatThrownBy(() -> Passage.open(another.core().places(), hospital, Place.MAIN, TARGET))
                    .asInstanceOf(type(RuleException.class))
                    .extracting(ErpException::code)
                    .isEqualTo(Passage.BUSY);
            assertThat(passage.catchUp(true).changes()).isZero();
        }
        Passage.open(another.core().places(), hospital, Place.MAIN, TARGET).close();
    }

    @Test
    void whoeverFindsWaitingWorkIsWrittenDownToo() throws SQLException {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        transit.write(hospital, "told");
        try (var passage = begun(hospital)) {
            try (var connection = transit.main.background().getConnection();
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("delete from erp_outbox where hospital_id = '" + hospital + "'"))
                        .isPositive();
                connection.commit();
            }

            assertThat(passage.catchUp(true).changes()).isPositive();
            assertThat(transit.rows(TARGET, hospital, "select id from erp_outbox"))
                    .isEmpty();
        }
    }

    @Test
    void whoChangesMoreInEachRoundThanWasBroughtOverIsSlowedAndArrives() {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var told = new ArrayList<String>();

        var arrived = transit.moves().start(transit.anOperator(), new StartMove(hospital, Transit.SECOND), progress -> {
            if (progress.step().startsWith("catching up")) {
                told.add(progress.step());
                transit.send(
                        Place.MAIN,
                        hospital,
                        "insert into family (hospital_id, id) select '%s', gen_random_uuid() from generate_series(1, 600)"
                                .formatted(hospital));
            }
        });

        assertThat(arrived.step()).isEqualTo(MoveStep.ARRIVED);
        assertThat(told).hasSize(1 + MoveLimits.DEFAULT.rounds()).contains("catching up, hospital slowed");
        assertThat(told.subList(0, 2)).containsOnly("catching up");
        assertThat(transit.rows(TARGET, hospital, "select count(*) from family"))
                .containsExactly(Integer.toString(600 * told.size()));
    }

    @Test
    void whoIsSlowedWaitsAndFailsAtNothing() throws Exception {
        var hospital = transit.provisioned(HospitalPlacement.MAIN);
        var caller = transit.all(hospital);
        var stop = new AtomicBoolean();
        var written = CompletableFuture.completedFuture(0);
        try (var brake = Brake.pressed(transit.erp.core().places(), Place.MAIN, hospital, 50)) {
            brake.press(90);
            written = CompletableFuture.supplyAsync(() -> {
                var notes = 0;
                while (!stop.get()) {
                    transit.write(caller, "slowly " + notes++);
                }
                return notes;
            });
            var waiting =
                    "select 1 from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted and database = (select oid from pg_database where datname = current_database())";
            while (transit.rows(Place.MAIN, hospital, waiting).isEmpty() && !written.isDone()) {
                Thread.onSpinWait();
            }
            stop.set(true);
        }

        var notes = written.get(60, TimeUnit.SECONDS);
        assertThat(transit.titles(HospitalPlacement.MAIN, hospital))
                .hasSize(notes)
                .isNotEmpty();
    }

    private static void person(HospitalId hospital, UUID id, String mother) {
        transit.send(
                Place.MAIN,
                hospital,
                "insert into family (hospital_id, id, mother) values ('%s', '%s', %s)".formatted(hospital, id, mother));
    }

    /** Written down and copied. */
    private static Passage begun(HospitalId hospital) {
        var passage = Passage.open(transit.erp.core().places(), hospital, Place.MAIN, TARGET);
        passage.capture();
        passage.copy(Set.of(), table -> {}, (table, rows) -> {});
        return passage;
    }
}
