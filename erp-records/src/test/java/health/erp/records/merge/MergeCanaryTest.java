package health.erp.records.merge;

import static health.erp.records.APatient.named;
import static health.erp.records.CanaryWatch.BIRD;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.CanaryWatch;
import health.erp.records.Records;
import health.erp.visits.Visits;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever two records turn out to be, and why somebody thought so, stays in the database. */
@OnEachDatabase({Records.class, Visits.class})
class MergeCanaryTest {
    private final MergeDesk desk;
    private final CanaryWatch watch;

    MergeCanaryTest(TestErp test) {
        this.desk = new MergeDesk(test);
        this.watch = new CanaryWatch(test, desk.clerk);
    }

    @Test
    void nothingThatIsMergedSings() {
        watch.isSilent(this::everything);
    }

    private void everything() {
        var lata = desk.register(named(BIRD, "Lata"));
        var asha = desk.register(named("Rau", BIRD));
        desk.visits.add(desk.clerk, lata, BIRD);
        var seen = desk.preview(lata, asha);
        var command = MergePatients.of(seen, BIRD).accepting(seen.conflicts());
        watch.failing(() -> desk.merges.merge(desk.clerk, MergePatients.of(seen, BIRD.repeat(300))));
        watch.failing(() -> desk.preview(lata, lata));
        var merge = desk.merged(desk.merges.merge(desk.clerk, command));
        desk.merges.find(desk.clerk, new FindMerge(merge));
        desk.visits.add(desk.clerk, asha, BIRD);
        watch.failing(() -> desk.merge(lata, desk.register(named(BIRD, "Mala"))));
        desk.previewUnmerge(merge);
        desk.merges.unmerge(desk.clerk, new UnmergePatients(merge, BIRD, Set.of()));
        watch.failing(() -> desk.merges.unmerge(desk.clerk, new UnmergePatients(merge, BIRD.repeat(300), Set.of())));
        watch.failing(() -> desk.merges.merge(desk.clerk, command)); // made on older records
    }
}
