package health.erp.tenancy.rows;

import static health.erp.tenancy.rows.TwoDatabases.HERE;
import static health.erp.tenancy.rows.TwoDatabases.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.place.Place;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.ward.Ward;
import health.erp.tenancy.TenancyTables;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase({TenancyTables.class, Notebook.class, Ward.class})
class HospitalRowsTest {
    private static final String CREW =
            """
            create table crew (
                hospital_id uuid not null, id uuid not null, chief_id uuid, ship_id uuid, rank int,
                pay decimal(10, 2), at %s, born date, up time, stamp %s, aboard boolean, name varchar(40),
                primary key (hospital_id, id),
                constraint crew_chief_fk foreign key (hospital_id, chief_id) references crew (hospital_id, id))
            """;
    private static final String SHIP =
            """
            create table ship (
                hospital_id uuid not null, id uuid not null, captain_id uuid,
                primary key (hospital_id, id),
                constraint ship_captain_fk foreign key (hospital_id, captain_id) references crew (hospital_id, id))
            """;
    private static final String CIRCLE =
            "alter table crew add constraint crew_ship_fk foreign key (hospital_id, ship_id) references ship (hospital_id, id)";

    private final TestErp test;
    private TwoDatabases databases;
    private HospitalId hospital;
    private HospitalTables here;
    private HospitalTables there;

    HospitalRowsTest(TestErp test) {
        this.test = test;
    }

    @BeforeEach
    void twoDatabases() {
        var moment = test.server() == TestServer.MARIADB ? "datetime(6)" : "timestamp(6) with time zone";
        var bytes = test.server() == TestServer.POSTGRESQL ? "bytea" : "varbinary(40)";
        databases = new TwoDatabases(test, List.of(test.erp().core(), new TenancyTables(), new Notebook(), new Ward()));
        hospital = test.aHospital();
        if (!hasCrew()) {
            test.database().execute(CREW.formatted(moment, bytes));
            test.database().execute(SHIP);
            test.database().execute(CIRCLE);
        }
        databases.second().execute(CREW.formatted(moment, bytes));
        databases.second().execute(SHIP);
        databases.second().execute(CIRCLE);
        here = HospitalTables.at(databases.places(), HERE);
        there = HospitalTables.at(databases.places(), THERE);
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private boolean hasCrew() {
        return HospitalTables.at(databases.places(), HERE).named("crew").isPresent();
    }

    @Test
    void knows_every_table_of_core_of_modules_and_of_the_host() {
        assertThat(here.all())
                .extracting(Table::name)
                .contains("erp_audit", "erp_outbox", "note", "note_line", "bed", "effect", "crew", "ship")
                .doesNotContain("erp_fence", "erp_isolation_probe", "erp_relay_lease", "erp_history_core")
                .containsSubsequence("note", "note_line")
                .containsSubsequence("erp_document_blob", "erp_document")
                .containsSubsequence("erp_parked_event", "erp_outbox");
        assertThat(here.backwards()).extracting(Table::name).containsSubsequence("note_line", "note");
    }

    @Test
    void knows_what_the_database_numbers_itself() {
        var effect = here.named("effect").orElseThrow();
        assertThat(effect.columns())
                .extracting(Column::name)
                .startsWith("hospital_id", "id")
                .doesNotContain("pos");
        assertThat(effect.numbered()).isNotNull();
        assertThat(here.named("erp_parked_event").orElseThrow().columns())
                .extracting(Column::name)
                .doesNotContain("seq");
    }

    @Test
    void the_same_rows_have_the_same_hash_on_every_database() {
        var ours = new HospitalId(UUID.fromString("01900000-0000-7000-8000-00000000000a"));
        try (var rows = HospitalRows.changing(databases.places(), there, ours)) {
            rows.insert(crew(
                    ours,
                    1,
                    Map.of(
                            "rank", 3L,
                            "pay", Kind.DECIMAL.parse("1200.50"),
                            "at", Kind.MOMENT.parse("2026-03-02T04:30:00.123456Z"),
                            "born", Kind.DATE.parse("1980-05-12"),
                            "up", Kind.TIME.parse("06:30"),
                            "stamp", Kind.BYTES.parse("00ff10"),
                            "aboard", true,
                            "name", "Åsa ಕನ್ನಡ 😀")));
            rows.insert(crew(ours, 2, Map.of()));
            assertThat(rows.finish()).isEmpty();
            var tally = rows.tally(there.named("crew").orElseThrow());
            assertThat(tally.rows()).isEqualTo(2);
            assertThat(tally.hash()).isEqualTo("afbe9ea59362d5d95cc467310a4caaf059879825fd9a8c87972bfb15b22d8807");
        }
    }

    @Test
    void a_copy_has_the_same_counts_and_hashes_and_nothing_of_others() {
        var other = test.aHospital();
        write(hospital, 30);
        write(other, 3);
        copy(hospital);
        assertThat(tallies(there, THERE, hospital)).isEqualTo(tallies(here, HERE, hospital));
        assertThat(tallies(there, THERE, hospital))
                .hasEntrySatisfying("note", t -> assertThat(t.rows()).isEqualTo(30));
        assertThat(tallies(there, THERE, other).values()).allMatch(t -> t.rows() == 0);
    }

    @Test
    void events_wait_in_the_same_order_elsewhere_those_that_are_parked_first() {
        write(hospital, 5);
        var outbox = here.named("erp_outbox").orElseThrow();
        var parked = here.named("erp_parked_event").orElseThrow();
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            rows.insert(new Row(
                    parked,
                    parked.columns().stream()
                            .map(c -> event(hospital).get(c.name()))
                            .toList()));
            assertThat(rows.finish()).isEmpty();
            rows.commit();
        }
        var before = ids(here, outbox);
        copy(hospital);
        assertThat(before).hasSize(5);
        assertThat(ids(there, there.named("erp_outbox").orElseThrow())).isEqualTo(before);
        try (var rows = HospitalRows.snapshot(databases.places(), there, hospital)) {
            assertThat(rows.count(there.named("erp_parked_event").orElseThrow()))
                    .isOne();
        }
        assertThat(databases
                        .second()
                        .asSuperuserRows(
                                "select max(p.seq) < min(o.seq) from erp_parked_event p cross join erp_outbox o"))
                .element(0)
                .isIn("t", "TRUE", "1", "true");
    }

    @Test
    void rows_and_tables_in_a_circle_arrive_whole() {
        var ship = ship(1, 3);
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            rows.insert(crew(hospital, 1, Map.of("chief_id", id(2))));
            rows.insert(crew(hospital, 2, Map.of("chief_id", id(3), "ship_id", id(1))));
            rows.insert(crew(hospital, 3, Map.of("chief_id", id(3))));
            rows.insert(ship);
            assertThat(rows.finish()).isEmpty();
            rows.commit();
        }
        assertThat(find(here, "crew", 1).value("chief_id")).isEqualTo(id(2));
        assertThat(find(here, "crew", 2).value("ship_id")).isEqualTo(id(1));
        copy(hospital);
        assertThat(tallies(there, THERE, hospital)).isEqualTo(tallies(here, HERE, hospital));
        try (var rows = HospitalRows.removing(databases.places(), there, hospital)) {
            assertThat(there.backwards().stream().mapToLong(rows::deleteAll).sum())
                    .isEqualTo(4);
            rows.commit();
        }
    }

    @Test
    void a_row_that_is_refused_is_told_with_its_reason_and_the_others_are_taken() {
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            rows.insert(crew(hospital, 1, Map.of()));
            rows.insert(crew(hospital, 1, Map.of()));
            rows.insert(crew(hospital, 2, Map.of("chief_id", id(9))));
            rows.insert(crew(hospital, 3, Map.of("name", "x".repeat(41))));
            rows.insert(crew(hospital, 4, Map.of()));
            assertThat(rows.finish())
                    .extracting(r -> r.key().get(1), RejectedRow::reason)
                    .containsExactly(
                            tuple(id(1).toString(), "is there already, or another row has what must be unique"),
                            tuple(id(3).toString(), "has a value that is too long"),
                            tuple(id(2).toString(), "refers to a row that is not there"));
            assertThat(rows.count(here.named("crew").orElseThrow())).isEqualTo(3);
        }
    }

    @Test
    void put_makes_rows_alike_and_may_be_repeated_for_the_audit_trail_too() {
        write(hospital, 3);
        copy(hospital);
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            rows.insert(crew(hospital, 1, Map.of("name", "Ann")));
            rows.insert(crew(hospital, 2, Map.of("chief_id", id(1))));
            assertThat(rows.finish()).isEmpty();
            rows.commit();
        }
        put(hospital);
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            rows.put(crew(hospital, 1, Map.of("name", "Anne", "chief_id", id(2))));
            rows.put(crew(hospital, 2, Map.of()));
            assertThat(rows.finish()).isEmpty();
            rows.commit();
        }
        assertThat(find(here, "crew", 2).value("chief_id")).isNull();
        put(hospital);
        put(hospital);
        assertThat(tallies(there, THERE, hospital)).isEqualTo(tallies(here, HERE, hospital));
        assertThat(find(there, "crew", 1).value("name")).isEqualTo("Anne");
    }

    @Test
    void only_who_removes_a_hospital_may_take_its_audit_trail_away() {
        var other = test.aHospital();
        write(hospital, 2);
        write(other, 2);
        var audit = here.named("erp_audit").orElseThrow();
        var before = tallies(here, HERE, other);
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            assertThatThrownBy(() -> rows.deleteAll(audit)).isInstanceOf(PersistenceException.class);
        }
        try (var rows = HospitalRows.removing(databases.places(), here, hospital)) {
            here.backwards().forEach(rows::deleteAll);
            rows.commit();
        }
        assertThat(tallies(here, HERE, hospital).values()).allMatch(t -> t.rows() == 0);
        assertThat(tallies(here, HERE, other)).isEqualTo(before);
        try (var rows = HospitalRows.changing(databases.places(), here, other)) {
            assertThatThrownBy(() -> rows.deleteAll(audit)).isInstanceOf(PersistenceException.class);
        }
    }

    @Test
    void a_row_of_another_hospital_is_refused() {
        var other = test.aHospital();
        try (var rows = HospitalRows.changing(databases.places(), here, hospital)) {
            assertThatThrownBy(() -> rows.put(crew(other, 1, Map.of()))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rows.delete(here.named("crew").orElseThrow(), List.of(other.value(), id(1))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_snapshot_does_not_see_what_comes_after_it() {
        var note = here.named("note").orElseThrow();
        var lines = here.named("note_line").orElseThrow();
        write(hospital, 2);
        try (var rows = HospitalRows.snapshot(databases.places(), here, hospital)) {
            assertThat(rows.count(note)).isEqualTo(2);
            write(hospital, 1);
            assertThat(rows.count(note)).isEqualTo(2);
            assertThat(rows.tally(lines).rows()).isEqualTo(4);
        }
        try (var rows = HospitalRows.snapshot(databases.places(), here, hospital)) {
            assertThat(rows.count(note)).isEqualTo(3);
        }
    }

    @Test
    void a_table_that_cannot_tell_its_rows_apart_elsewhere_is_refused() {
        databases.second().execute("create table loose (hospital_id uuid not null, word varchar(10))");
        assertThatThrownBy(() -> HospitalTables.at(databases.places(), THERE)).hasMessageContaining("(loose)");
    }

    private void write(HospitalId of, int notes) {
        var caller = test.aCaller(of);
        for (int i = 0; i < notes; i++) {
            var title = "Note " + test.erp().newId();
            test.erp()
                    .module(Notebook.class)
                    .notes()
                    .write(caller, new WriteNote(new PatientId(test.erp().newId()), title, List.of("a", "b")));
        }
    }

    private void copy(HospitalId of) {
        try (var from = HospitalRows.snapshot(databases.places(), here, of);
                var to = HospitalRows.changing(databases.places(), there, of)) {
            for (var table : there.all()) {
                from.each(here.named(table.name()).orElseThrow(), row -> to.insert(new Row(table, row.values())));
            }
            assertThat(to.finish()).isEmpty();
            to.commit();
        }
    }

    private void put(HospitalId of) {
        try (var from = HospitalRows.snapshot(databases.places(), here, of);
                var to = HospitalRows.changing(databases.places(), there, of)) {
            for (var table : there.all()) {
                from.each(here.named(table.name()).orElseThrow(), row -> to.put(new Row(table, row.values())));
            }
            assertThat(to.finish()).isEmpty();
            to.commit();
        }
    }

    private Map<String, Tally> tallies(HospitalTables tables, Place place, HospitalId of) {
        assertThat(tables.place()).isEqualTo(place);
        var tallies = new LinkedHashMap<String, Tally>();
        try (var rows = HospitalRows.snapshot(databases.places(), tables, of)) {
            tables.all().forEach(t -> tallies.put(t.name(), rows.tally(t)));
        }
        return tallies;
    }

    private List<Object> ids(HospitalTables tables, Table table) {
        var ids = new ArrayList<Object>();
        try (var rows = HospitalRows.snapshot(databases.places(), tables, hospital)) {
            rows.each(table, row -> ids.add(row.value("id")));
        }
        return ids;
    }

    private Row find(HospitalTables tables, String table, int number) {
        try (var rows = HospitalRows.snapshot(databases.places(), tables, hospital)) {
            return rows.find(tables.named(table).orElseThrow(), List.of(hospital.value(), id(number)))
                    .orElseThrow();
        }
    }

    private Row crew(HospitalId of, int number, Map<String, Object> values) {
        var table = there.named("crew").orElseThrow();
        var all = new LinkedHashMap<>(values);
        all.put("hospital_id", of.value());
        all.put("id", id(number));
        return new Row(
                table, table.columns().stream().map(c -> all.get(c.name())).toList());
    }

    private Row ship(int number, int captain) {
        var table = here.named("ship").orElseThrow();
        return new Row(table, List.of(hospital.value(), id(number), id(captain)));
    }

    private Map<String, Object> event(HospitalId of) {
        return Map.of(
                "hospital_id",
                of.value(),
                "id",
                test.erp().newId(),
                "aggregate_type",
                "note",
                "aggregate_id",
                test.erp().newId(),
                "type",
                "note.written",
                "version",
                1L,
                "payload",
                "{}",
                "occurred_at",
                test.erp().now());
    }

    private static UUID id(int number) {
        return new UUID(0x0190000000007000L, 0x8000000000000000L + number);
    }
}
