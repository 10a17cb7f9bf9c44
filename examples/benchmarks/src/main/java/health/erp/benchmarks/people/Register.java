package health.erp.benchmarks.people;

import health.erp.benchmarks.Stage;
import health.erp.benchmarks.UsageException;
import health.erp.benchmarks.byhand.Rows;
import health.erp.core.Caller;
import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Fifty hospitals full of patients, of whom we know who they are. */
public final class Register {
    private static final long NUMBERS_OF_A_HOSPITAL = 1_000_000_000L;

    private final List<Caller> clerks;
    private final int inEach;

    private Register(List<Caller> clerks, int inEach) {
        this.clerks = clerks;
        this.inEach = inEach;
    }

    /** Loads whom the database lacks; nobody, if an earlier run has. */
    public static Register filled(Stage stage) throws SQLException {
        var clerks = IntStream.range(0, Stage.HOSPITALS)
                .mapToObj(h -> stage.caller(hospital(h)))
                .toList();
        var inEach = stage.patients() / Stage.HOSPITALS;
        var loaded = false;
        for (int h = 0; h < Stage.HOSPITALS; h++) {
            var there = count(stage.application(), hospital(h));
            if (there < inEach) {
                load(owner(stage), hospital(h), h, there, inEach);
                loaded = true;
            }
        }
        if (loaded) {
            settle(owner(stage));
        }
        return new Register(clerks, inEach);
    }

    /** Somebody who is in the register; who, depends on the turn alone. */
    public Somebody somebody(long turn) {
        var random = new SplittableRandom(turn);
        var hospital = random.nextInt(clerks.size());
        var index = random.nextInt(inEach);
        return new Somebody(hospital, index, person(hospital, index), 3 + random.nextInt(3));
    }

    public Caller clerk(Somebody who) {
        return clerks.get(who.hospital);
    }

    /** Loads this many people, a fiftieth of all, into one hospital more. */
    public static void fill(Stage stage, HospitalId hospital) throws SQLException {
        load(owner(stage), hospital, Stage.HOSPITALS, 0, stage.patients() / Stage.HOSPITALS);
        settle(owner(stage));
    }

    private static void load(DataSource owner, HospitalId id, int hospital, int from, int to) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var load = new PatientLoad(connection, id.value());
            for (int i = from; i < to; i++) {
                load.add(id(hospital, i), i + 1, person(hospital, i));
            }
            load.copy(to);
            connection.commit();
        }
    }

    private static void settle(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze patient, patient_identifier, patient_key");
        }
    }

    private static int count(DataSource application, HospitalId hospital) throws SQLException {
        try (var connection = application.getConnection();
                var bind = connection.prepareStatement("select set_config('erp.hospital_id', ?, true)");
                var count = connection.prepareStatement("select count(*) from patient")) {
            bind.setString(1, hospital.toString());
            bind.execute();
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource owner(Stage stage) {
        var owner = stage.owner();
        if (owner == null) {
            throw new UsageException("The register is not full yet, so its owner has to load it: give --owner-url.");
        }
        return owner;
    }

    public static HospitalId hospital(int number) {
        return new HospitalId(new UUID(0x7000L, 0x8000_0000_0000_5000L + number));
    }

    /** Of version 7, as ids are that were given one after the other over years; all hospitals mixed. */
    private static UUID id(int hospital, int index) {
        var random = new SplittableRandom(number(hospital, index));
        var millis = 1_600_000_000_000L + index * 7_000_000L + random.nextInt(7_000_000);
        return new UUID(
                millis << 16 | 0x7000L | random.nextInt(0x1000), 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    private static Person person(int hospital, int index) {
        return People.person(number(hospital, index));
    }

    private static long number(int hospital, int index) {
        return (hospital + 1) * NUMBERS_OF_A_HOSPITAL + index;
    }

    /** Somebody to look for. */
    public record Somebody(int hospital, int index, Person person, int letters) {
        public String mrn() {
            return Rows.mrn(index + 1L);
        }

        /** Three to five letters of a name. */
        public String beginning() {
            return People.beginning(index % 2 == 0 ? person.family() : person.given(), letters);
        }

        public String longBeginning() {
            return People.beginning(person.family(), 4);
        }

        public String otherBeginning() {
            return People.beginning(person.given(), 3);
        }
    }
}
