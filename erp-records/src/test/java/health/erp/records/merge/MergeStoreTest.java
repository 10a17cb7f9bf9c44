package health.erp.records.merge;

import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.visits.Visits;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase({Records.class, Visits.class})
class MergeStoreTest {
    private final TestErp test;
    private final MergeDesk desk;
    private final MergeStore store;
    private final PatientId lata;
    private final PatientId asha;
    private final UUID visit;
    private final MergeId merge;

    MergeStoreTest(TestErp test) {
        this.test = test;
        this.desk = new MergeDesk(test);
        this.store = new MergeStore(test.erp());
        this.lata = desk.register(named("Rao", "Lata"));
        this.asha = desk.register(named("Rau", "Asha"));
        this.visit = desk.visits.add(desk.clerk, lata, "Fever");
        this.merge = desk.merge(lata, asha);
    }

    @Test
    void keepsHospitalsApart() {
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(test.erp().transaction(desk.clerk, this::found)).containsOnly(1);
        assertThat(test.erp().transaction(elsewhere, this::found)).containsOnly(0);
    }

    /** What was written down of a row is not changed from elsewhere, whoever knows its id. */
    @Test
    void noLedgerIsChangedFromElsewhere() {
        var elsewhere = test.aCaller(test.aHospital());
        var before = written();

        test.erp().transaction(elsewhere, this::countMove);
        assertThat(written()).isEqualTo(before);
        test.erp().transaction(desk.clerk, this::countMove);
        assertThat(written()).isNotEqualTo(before);
    }

    private List<Integer> found() {
        return List.of(
                store.find(merge).isPresent() ? 1 : 0,
                store.standing(lata).isPresent() ? 1 : 0,
                store.later(asha, -1).size(),
                store.tookPart(lata) ? 1 : 0,
                store.followers(asha).size(),
                store.of(new ListMerges(lata, null, 9)).items().size(),
                store.written(merge, Visits.VISIT).size());
    }

    private List<MergeStore.Written> written() {
        return test.erp().transaction(desk.clerk, () -> store.written(merge, Visits.VISIT));
    }

    private boolean countMove() {
        store.countMove(List.of(visit), Visits.VISIT, new MergeId(test.erp().newId()));
        return true;
    }
}
