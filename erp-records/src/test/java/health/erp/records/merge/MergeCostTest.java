package health.erp.records.merge;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.visits.Visits;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** A merge costs statements for each kind of row and for each thousand rows, and none for each row. */
@OnEachDatabase({Records.class, Visits.class})
class MergeCostTest {
    /** As many as it takes to need several statements; with -Derp.test.merge.rows=10000 those of a long illness. */
    private static final int ROWS = Integer.getInteger("erp.test.merge.rows", 1500);

    private final TestErp test;
    private final MergeDesk desk;

    MergeCostTest(TestErp test) {
        this.test = test;
        this.desk = new MergeDesk(test);
    }

    @Test
    void aHundredRowsCostWhatOneCosts() {
        var few = merging(1);
        var many = merging(40);

        assertThat(many.merge).isEqualTo(few.merge);
        assertThat(many.unmerge).isEqualTo(few.unmerge);
    }

    @Test
    void aPatientWithThousandsOfRowsIsMergedAndTheRowsComeBack() {
        var lata = desk.register(named("Rao", "Lata"), abha(1));
        var asha = desk.register(named("Rau", "Asha"));
        fill(lata, ROWS);
        fill(asha, ROWS / 5);

        var merge = desk.merge(lata, asha);

        assertThat(count(asha)).isEqualTo(ROWS + ROWS / 5);
        desk.unmerge(merge);
        assertThat(count(lata)).isEqualTo(ROWS);
        assertThat(count(asha)).isEqualTo(ROWS / 5);
    }

    private Cost merging(int rows) {
        var lata = desk.register(named("Rao", "Lata"));
        var asha = desk.register(named("Rau", "Asha"));
        fill(lata, rows);
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");
        IntSupplier merging = () -> test.statements(() -> desk.merges.merge(desk.clerk, command));
        var merge = merging.getAsInt();
        var id = desk.merges
                .list(desk.clerk, new ListMerges(lata, null, 1))
                .items()
                .get(0)
                .id();
        return new Cost(merge, test.statements(() -> desk.unmerge(id)));
    }

    private void fill(PatientId patient, int rows) {
        test.erp().transaction(desk.clerk, () -> {
            for (int i = 0; i < rows; i++) {
                desk.visits.add(desk.clerk, patient, "visit " + i);
                if (i % 500 == 499) {
                    test.erp().session().flush();
                    test.erp().session().clear();
                }
            }
            return UUID.class;
        });
    }

    private int count(PatientId patient) {
        return desk.visits.of(desk.clerk, patient).size();
    }

    private record Cost(int merge, int unmerge) {}
}
