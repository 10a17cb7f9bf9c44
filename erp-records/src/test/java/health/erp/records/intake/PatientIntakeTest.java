package health.erp.records.intake;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.arrival;
import static health.erp.records.APatient.born;
import static health.erp.records.APatient.entry;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.patient.PatientPermission;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase(Records.class)
class PatientIntakeTest {
    private static final String LIST = "urn:example:old-system";

    private final TestErp test;
    private final Records records;
    private final PatientIntake intake;
    private final Caller clerk;
    private final List<Arrived> told = new ArrayList<>();

    PatientIntakeTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.intake = records.intake();
        this.clerk = test.aCaller(test.aHospital());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PatientIntake.CHUNK, PatientIntake.CHUNK + 1, 450})
    void everybodyOfAListOfAnyLengthIsRegistered(int length) {
        var report = bring(people(length));

        assertThat(report).isEqualTo(new IntakeReport(length, length, 0, 0, 0));
        assertThat(told).extracting(Arrived::line).containsExactlyElementsOf(lines(length));
        assertThat(registered()).isEqualTo(length);
    }

    @Test
    void whatBecameOfALineIsToldAfterItHasBecomeSo() {
        var seen = new ArrayList<Integer>();

        intake.bring(clerk, LIST, people(250).iterator(), line -> seen.add(registered()));

        assertThat(seen).hasSize(250).startsWith(200).endsWith(250).containsOnly(200, 250);
    }

    @Test
    void oneBadLineCostsOnlyItself() {
        var list = people(250);
        list.set(99, arrival(100, entry("K99", born("2030-01-01"))));
        list.set(120, arrival(121, entry("", born("1980"))));
        list.set(130, arrival(131, entry(130, new Identifier("https://healthid.ndhm.gov.in", "91-1234"))));

        var report = bring(list);

        assertThat(report).isEqualTo(new IntakeReport(250, 247, 0, 3, 0));
        assertThat(rejected())
                .containsExactlyInAnyOrder(
                        "100 The input is invalid: birthDate lies in the future.",
                        "121 The RegisterPatients is invalid: entries[0].key must not be blank.",
                        "131 The input is invalid: identifier.value does not fit the ABHA number (14 digits).");
        assertThat(told).extracting(Arrived::line).containsExactlyInAnyOrderElementsOf(lines(250));
    }

    @Test
    void anUnreadableLineIsRejectedWithItsReason() {
        var list = people(3);
        list.add(1, new Arrival.Unreadable(7, "birthDate is not a calendar date"));
        list.add(new Arrival.Unreadable(8, "names are missing"));

        var report = bring(list);

        assertThat(report).isEqualTo(new IntakeReport(5, 3, 0, 2, 0));
        assertThat(rejected()).containsExactly("7 birthDate is not a calendar date", "8 names are missing");
    }

    @Test
    void whoComesTwiceInAListIsTakenOnce() {
        var list = people(3);
        list.add(arrival(4, entry(1)));

        var report = bring(list);

        assertThat(report).isEqualTo(new IntakeReport(4, 3, 1, 0, 0));
        assertThat(told.get(3)).isInstanceOfSatisfying(Arrived.AlreadyThere.class, a -> assertThat(a.mrn())
                .isEqualTo(((Arrived.Registered) told.get(1)).mrn()));
    }

    @Test
    void whoMayBeSomebodyElseIsRegisteredAndSuspected() {
        var asha = records.patients().register(clerk, register(born("1980-05-12"), abha(1)));
        var list = List.of(
                arrival(1, entry(1, abha(1))), arrival(2, entry("K2", born("1980-05-12"))), arrival(3, entry(3)));

        var report = bring(list);

        assertThat(report).isEqualTo(new IntakeReport(3, 3, 0, 0, 2));
        assertThat(told)
                .extracting(line -> ((Arrived.Registered) line).sameAs())
                .containsExactly(asha.mrn(), asha.mrn(), null);
    }

    @Test
    void aListBroughtAgainFindsEverybodyThere() {
        bring(people(250));
        var before = everything();
        told.clear();

        var report = bring(people(250));

        assertThat(report).isEqualTo(new IntakeReport(250, 0, 250, 0, 0));
        assertThat(told).hasOnlyElementsOfType(Arrived.AlreadyThere.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRunThatDiedIsRunAgain() {
        assertThatThrownBy(() -> intake.bring(clerk, LIST, dyingAt(450, people(500)), told::add))
                .hasMessage("The disk is gone.");
        assertThat(registered()).isEqualTo(400);

        var report = bring(people(500));

        assertThat(report).isEqualTo(new IntakeReport(500, 100, 400, 0, 0));
        assertThat(registered()).isEqualTo(500);
    }

    @Test
    void aListBroughtByManyAtOnceRegistersEverybodyOnce() {
        var race = Race.of(8, i -> intake.bring(clerk, LIST, people(300).iterator(), line -> {}));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).allSatisfy(r -> {
            assertThat(r.lines()).isEqualTo(300);
            assertThat(r.registered() + r.alreadyThere()).isEqualTo(300);
        });
        assertThat(race.results().stream().mapToLong(IntakeReport::registered).sum())
                .isEqualTo(300);
        assertThat(registered()).isEqualTo(300);
    }

    @Test
    void aWrongSourceIsRefusedBeforeAnybodyIsTaken() {
        for (var source : List.of(" ", "old system", "x".repeat(300))) {
            assertThatThrownBy(() -> intake.bring(clerk, source, people(1).iterator(), told::add))
                    .isInstanceOf(InvalidCommandException.class);
        }

        assertThat(told).isEmpty();
    }

    @Test
    void onlyWhoMayImportBringsAList() {
        var nurse = test.aCaller(clerk.hospital(), PatientPermission.REGISTER_PATIENT);

        assertThatThrownBy(() -> intake.bring(nurse, LIST, people(1).iterator(), told::add))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aChunkCostsAKnownNumberOfStatements() {
        bring(List.of(arrival(1, entry("first", born("1980"))))); // leaves 49 record numbers
        var list = people(PatientIntake.CHUNK);

        // who has the numbers, who looks the same, 4 blocks of record numbers; then on PostgreSQL the hospital and, as
        // every few thousand values fill a round trip, 3 for all rows; elsewhere patients 4, identifiers 4, keys 8 in
        // batches of 50, outbox, audit and its mark for the chain
        var rows = test.server() == TestServer.POSTGRESQL ? 1 + 3 : 4 + 4 + 8 + 3;
        assertThat(test.statements(() -> bring(list))).isEqualTo(2 + 4 + rows);
        // who has the numbers, who looks the same; on PostgreSQL the hospital and the audit, elsewhere that and its
        // mark
        assertThat(test.statements(() -> bring(list))).isEqualTo(4);
    }

    private IntakeReport bring(List<Arrival> list) {
        return intake.bring(clerk, LIST, list.iterator(), told::add);
    }

    private int registered() {
        return Integer.parseInt(
                test.rows(clerk.hospital(), "select count(*) from patient where hospital_id = :hospital")
                        .get(0));
    }

    private List<String> everything() {
        return test.rows(
                clerk.hospital(),
                "select id, version, changed_at from patient where hospital_id = :hospital order by id");
    }

    private List<String> rejected() {
        return told.stream()
                .filter(Arrived.Rejected.class::isInstance)
                .map(line -> line.line() + " " + ((Arrived.Rejected) line).reason())
                .toList();
    }

    private static List<Arrival> people(int length) {
        return new ArrayList<>(IntStream.range(0, length)
                .mapToObj(i -> arrival(i + 1, entry(i)))
                .toList());
    }

    private static List<Long> lines(int length) {
        return LongStream.rangeClosed(1, length).boxed().toList();
    }

    private static Iterator<Arrival> dyingAt(int line, List<Arrival> list) {
        return list.stream()
                .map(a -> {
                    if (a.line() == line) {
                        throw new IllegalStateException("The disk is gone.");
                    }
                    return a;
                })
                .iterator();
    }
}
