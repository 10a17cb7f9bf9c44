package health.erp.records.merge;

import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ErpException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterNewborn;
import health.erp.records.person.AdministrativeGender;
import health.erp.visits.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds however many merge at once. */
@OnEachDatabase({Records.class, Visits.class})
class MergeRaceTest {
    private final TestErp test;
    private final MergeDesk desk;
    private final PatientId lata;
    private final PatientId asha;

    MergeRaceTest(TestErp test) {
        this.test = test;
        this.desk = new MergeDesk(test);
        this.lata = desk.register(named("Rao", "Lata"));
        this.asha = desk.register(named("Rau", "Asha"));
    }

    @Test
    void ofManyWhoMergeTheSameTwoOneDoesAndTheOthersAreToldWhatWasDone() {
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");

        var race = Race.of(12, i -> desk.merged(desk.merges.merge(desk.clerk, command)));

        assertThat(race.failures()).isEmpty();
        assertThat(Set.copyOf(race.results())).hasSize(1);
        assertThat(test.events(desk.clerk.hospital())).containsOnlyOnce("patient.merged");
    }

    @Test
    void mergesThatCrossNeverFormARing() {
        for (int round = 0; round < 4; round++) {
            var some = IntStream.range(0, 3)
                    .mapToObj(i -> desk.register(named("Rao", "Lata")))
                    .toList();
            var commands = IntStream.range(0, 6)
                    .mapToObj(i -> MergePatients.of(
                            desk.preview(some.get(i % 3), some.get((i + 1 + i / 3) % 3)), "Same person"))
                    .toList();

            var race = Race.of(6, i -> desk.merges.merge(desk.clerk, commands.get(i)));

            assertThat(race.results()).isNotEmpty();
            assertThat(race.failures()).isNotEmpty().allSatisfy(e -> assertThat(e)
                    .isInstanceOf(ErpException.class));
            assertThat(some.stream().map(p -> desk.find(p).id())).allSatisfy(holder -> assertThat(
                            desk.patients.standing(desk.clerk, holder).active())
                    .isTrue());
        }
        assertThat(test.rows(
                        desk.clerk.hospital(),
                        "select p.id from patient p join patient q on q.hospital_id = p.hospital_id and q.id = p.replaced_by"
                                + " where p.hospital_id = :hospital and q.replaced_by is not null"))
                .isEmpty();
    }

    @Test
    void aMergeWaitsForTheChildThatIsBeingRegistered() throws Exception { // R-ID-6
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");

        var both = test.erp().transaction(desk.clerk, () -> {
            var child = registerChild();
            var merge = waiting(() -> desk.merges.merge(desk.clerk, command));
            return new Both<>(child, merge);
        });

        desk.merged(both.later.get());
        assertThat(desk.find(both.first.id()).mother()).isEqualTo(asha);
    }

    @Test
    void aMergeThatHasLookedAroundBeforeStillFindsTheChild() throws Exception { // its snapshot is older than its lock
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");

        var both = test.erp().transaction(desk.clerk, () -> {
            var child = registerChild();
            var merge = waiting(() -> test.erp().transaction(desk.clerk, () -> {
                desk.patients.find(desk.clerk, new FindPatient(asha));
                return desk.merges.merge(desk.clerk, command);
            }));
            return new Both<>(child, merge);
        });

        desk.merged(both.later.get());
        assertThat(desk.find(both.first.id()).mother()).isEqualTo(asha);
    }

    @Test
    void aChildThatIsRegisteredWhileItsMotherIsMergedIsRefused() {
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");

        var child = test.erp().transaction(desk.clerk, () -> {
            desk.merged(desk.merges.merge(desk.clerk, command));
            return waiting(this::registerChild);
        });

        assertThatThrownBy(child::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.patient.replaced"));
    }

    @Test
    void ofAnAmendmentAndAMergeOneComesFirst() {
        for (int round = 0; round < 5; round++) {
            var retired = desk.register(named("Rao", "Lata"));
            var merge = MergePatients.of(desk.preview(retired, asha), "Same person");
            var amend = new AmendPatient(retired, 0, named("Rao", "Lata Devi"), List.of());

            var race = Race.of(
                    2,
                    i -> i == 0
                            ? (Object) desk.merges.merge(desk.clerk, merge)
                            : desk.patients.amend(desk.clerk, amend));

            assertThat(race.results()).hasSize(1);
            assertThat(race.failures()).singleElement().isInstanceOf(ErpException.class);
            var isMerged = race.results().get(0) instanceof MergeOutcome;
            assertThat(desk.find(retired).id()).isEqualTo(isMerged ? asha : retired);
        }
    }

    @Test
    void ofManyWhoUndoAMergeOneDoes() {
        var visit = desk.visits.add(desk.clerk, lata, "hers");
        var merge = desk.merge(lata, asha);

        var race = Race.of(8, i -> desk.unmerge(merge));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .filteredOn(undone -> !undone.returning().isEmpty())
                .hasSize(1);
        assertThat(desk.visits.of(desk.clerk, lata)).containsOnlyKeys(visit);
        assertThat(test.events(desk.clerk.hospital())).containsOnlyOnce("patient.unmerged");
    }

    /** Begun on another thread, where it waits for what this one has not committed. */
    private static <T> CompletableFuture<T> waiting(Supplier<T> work) {
        var begun = elsewhere(work);
        assertThatThrownBy(() -> begun.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return begun;
    }

    private static <T> CompletableFuture<T> elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    private PatientView registerChild() {
        return desk.patients.registerNewborn(
                desk.clerk, new RegisterNewborn(lata, AdministrativeGender.MALE, LocalDate.of(2026, 3, 1), null));
    }

    private record Both<T>(PatientView first, CompletableFuture<T> later) {}
}
