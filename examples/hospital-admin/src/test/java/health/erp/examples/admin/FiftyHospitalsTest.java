package health.erp.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.Place;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalPlacement.SharedRows;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.ProvisionHospital;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty hospitals, in mixed placements, work with the patient register at the same time. */
class FiftyHospitalsTest {
    private static final int HOSPITALS = 50;
    private static final int PATIENTS = 5;
    private static final int THREADS = 24;

    /** MariaDB's schemas are the server's, so that each run has its own. */
    private static final String SCHEMA = "h_" + Long.toString(System.nanoTime(), 36) + "_";

    private static final HospitalId OPERATOR = HospitalId.of("019c0000-0000-7000-8000-000000000001");
    private static final Set<Permission> DESK = Set.of(
            PatientPermission.REGISTER_PATIENT, PatientPermission.SEARCH_PATIENTS, PatientPermission.READ_PATIENT);

    private final List<AutoCloseable> open = new ArrayList<>();

    static Stream<TestServer> servers() {
        return TestServer.chosen(FiftyHospitalsTest.class).stream();
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void eachFindsOnlyItsOwnPatients(TestServer server) throws Exception {
        var databases = new Databases(blank(server), blank(server));
        var erp = open(databases);
        var hospitals = provision(erp);
        var patients = erp.module(Records.class).patients();
        var own = new Own();

        atTheSameTime(hospitals, hospital -> {
            for (int i = 0; i < PATIENTS; i++) {
                own.of(hospital).add(register(patients, hospital, i).id());
                assertThat(found(patients, hospital, "kum")).isEqualTo(own.of(hospital));
            }
            return hospital;
        });

        atTheSameTime(hospitals, hospital -> {
            assertThat(found(patients, hospital, "kum rav"))
                    .isEqualTo(own.of(hospital))
                    .hasSize(PATIENTS);
            for (var other : hospitals) {
                var theirs = own.of(other).iterator().next();
                if (other.equals(hospital)) {
                    assertThat(patients.find(clerk(hospital.id()), new FindPatient(theirs))
                                    .id())
                            .isEqualTo(theirs);
                } else {
                    assertThatThrownBy(() -> patients.find(clerk(hospital.id()), new FindPatient(theirs)))
                            .isInstanceOf(NotFoundException.class);
                }
            }
            return hospital;
        });

        assertThat(found(patients, hospitals.get(0), "kum")).hasSize(PATIENTS);
        for (var place : places(hospitals)) {
            assertThat(all(databases, place)).as(place.toString()).isEqualTo(at(place, hospitals) * PATIENTS);
        }
        if (server == TestServer.POSTGRESQL) {
            noneIsSeenByItsNeighbours(databases, hospitals);
        }
    }

    /** Raw SQL as the role the application comes with, bound to one hospital, in the tables of each placement. */
    private static void noneIsSeenByItsNeighbours(Databases databases, List<HospitalView> hospitals)
            throws SQLException {
        for (var place : places(hospitals)) {
            try (var connection = databases.of(place).application().getConnection()) {
                assertThat(count(connection, place, "true"))
                        .as("unbound at %s", place)
                        .isZero();
                for (var hospital : hospitals) {
                    bind(connection, hospital.id());
                    var isHere = hospital.placement().place().equals(place);
                    assertThat(count(connection, place, "true"))
                            .as("%s at %s", hospital.code(), place)
                            .isEqualTo(isHere ? PATIENTS : 0);
                    assertThat(count(connection, place, "hospital_id <> '" + hospital.id() + "'"))
                            .as("others' as %s at %s", hospital.code(), place)
                            .isZero();
                    connection.rollback();
                }
            }
        }
    }

    private static void bind(Connection connection, HospitalId hospital) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('erp.hospital_id', ?, true)")) {
            statement.setString(1, hospital.toString());
            statement.execute();
        }
    }

    private static int count(Connection connection, Place place, String where) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from " + table(place, TestServer.POSTGRESQL) + " where " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Of all hospitals, by somebody who sees them all. */
    private static int all(Databases databases, Place place) {
        var database = databases.of(place);
        return Integer.parseInt(database.asSuperuserRows("select count(*) from " + table(place, database.server()))
                .get(0));
    }

    private static String table(Place place, TestServer server) {
        var quote = server == TestServer.MARIADB ? '`' : '"';
        return place.schema() == null ? "patient" : quote + place.schema() + quote + ".patient";
    }

    private static Set<Place> places(List<HospitalView> hospitals) {
        var places = new HashSet<Place>();
        hospitals.forEach(h -> places.add(h.placement().place()));
        return places;
    }

    private static int at(Place place, List<HospitalView> hospitals) {
        return (int) hospitals.stream()
                .filter(h -> h.placement().place().equals(place))
                .count();
    }

    /** Each on one of many threads, which begin together. */
    private static void atTheSameTime(List<HospitalView> hospitals, Work work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var together = new CyclicBarrier(THREADS);
            var tasks = new ArrayList<Callable<HospitalView>>();
            for (int i = 0; i < hospitals.size(); i++) {
                var hospital = hospitals.get(i);
                var isOfTheFirst = i < THREADS;
                tasks.add(() -> {
                    if (isOfTheFirst) {
                        together.await();
                    }
                    return work.in(hospital);
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static PatientView register(Patients patients, HospitalView hospital, int number) {
        var person = Demographics.of(
                HumanName.official("Kumar", "Ravi", "No" + number),
                AdministrativeGender.MALE,
                BirthDate.parse("1980-05-12"));
        return patients.register(clerk(hospital.id()), new RegisterPatient(person, List.of()));
    }

    private static Set<PatientId> found(Patients patients, HospitalView hospital, String name) {
        var found = new HashSet<PatientId>();
        var page = patients.search(clerk(hospital.id()), SearchPatients.byName(name, 3));
        page.items().forEach(p -> found.add(p.id()));
        while (page.next() != null) {
            page = patients.search(
                    clerk(hospital.id()), SearchPatients.byName(name, 3).from(page.next()));
            page.items().forEach(p -> found.add(p.id()));
        }
        return found;
    }

    private static Caller clerk(HospitalId hospital) {
        return new Caller(hospital, new StaffId(UUID.fromString("019c0000-0000-7000-8000-0000000000ff")), DESK);
    }

    /** Two have a schema of their own in main and two in the second database; of the others two in three share main. */
    private static HospitalPlacement placement(int number) {
        return switch (number) {
            case 6, 26 -> new OwnSchema(HospitalDatabase.MAIN, SCHEMA + number);
            case 9, 29 -> new OwnSchema("second", SCHEMA + number);
            default -> number % 3 == 2 ? new SharedRows("second") : HospitalPlacement.MAIN;
        };
    }

    private static List<HospitalView> provision(Erp erp) {
        var operator = new Caller(
                OPERATOR,
                new StaffId(erp.newId()),
                Set.of(HospitalPermission.PROVISION_HOSPITAL, HospitalPermission.READ_HOSPITALS));
        var profile = new HospitalProfile("A hospital", null, ZoneId.of("Asia/Kolkata"), List.of("en-IN"), "standard");
        var made = new ArrayList<HospitalView>();
        for (int i = 0; i < HOSPITALS; i++) {
            made.add(erp.module(Tenancy.class)
                    .hospitals()
                    .provision(
                            operator,
                            new ProvisionHospital(
                                    null,
                                    "hospital-" + i,
                                    CurrencyCode.of("INR"),
                                    profile,
                                    placement(i),
                                    new StaffId(erp.newId()))));
        }
        return made;
    }

    private TestDatabase blank(TestServer server) {
        var database = TestDatabase.blank(server);
        open.add(database);
        return database;
    }

    private Erp open(Databases databases) {
        var main = databases.main;
        var second = databases.second;
        var erp = Erp.builder()
                .dataSource(main.application())
                .schemaOwner(main.owner())
                .background(main.background())
                .database(HospitalDatabase.named("second", second.application())
                        .owner(second.owner())
                        .background(second.background()))
                .keys(new MemoryKeyVault())
                .modules(new Records(), new Tenancy(OPERATOR))
                .build();
        open.add(0, erp);
        return erp;
    }

    private record Databases(TestDatabase main, TestDatabase second) {
        TestDatabase of(Place place) {
            return place.database().equals(HospitalDatabase.MAIN) ? main : second;
        }
    }

    /** The patients each hospital has registered. */
    private static final class Own {
        private final Map<HospitalId, Set<PatientId>> patients = new ConcurrentHashMap<>();

        Set<PatientId> of(HospitalView hospital) {
            return patients.computeIfAbsent(hospital.id(), id -> ConcurrentHashMap.newKeySet());
        }
    }

    private interface Work {
        HospitalView in(HospitalView hospital) throws Exception;
    }
}
