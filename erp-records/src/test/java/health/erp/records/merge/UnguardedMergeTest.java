package health.erp.records.merge;

import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.visits.Visits;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whoever writes to it; and that nothing besides does. R-MRG-2 */
@OnEachDatabase({Records.class, Visits.class})
class UnguardedMergeTest {
    private final TestErp test;
    private final MergeDesk desk;
    private final PatientId lata;
    private final PatientId asha;

    UnguardedMergeTest(TestErp test) {
        this.test = test;
        this.desk = new MergeDesk(test);
        this.lata = desk.register(named("Rao", "Lata"));
        this.asha = desk.register(named("Rau", "Asha"));
    }

    @Test
    void aRecordIsReplacedOnceAtMost() {
        var undone = desk.merge(lata, asha);
        desk.unmerge(undone);
        desk.merge(lata, desk.register(named("Rao", "Usha")));
        var twice = "update patient_merge set standing = true where id = '%s'".formatted(undone);

        mustBeRefused(twice, "patient_merge_retired_uq");
        test.database().execute("alter table patient_merge drop constraint patient_merge_retired_uq");
        assertThatCode(() -> test.database().asSuperuser(twice)).doesNotThrowAnyException();
    }

    @Test
    void aReplacedRecordIsNotActiveAndNotItsOwnReplacement() {
        var active = "update patient set replaced_by = '%s' where id = '%s'".formatted(asha, lata);
        var itself = "update patient set active = false, replaced_by = '%s' where id = '%1$s'".formatted(lata);

        mustBeRefused(active, "patient_replaced_ck");
        mustBeRefused(itself, "patient_replaced_ck");
        assertThat(desk.find(lata).replacedBy()).isNull();
        test.database().execute("alter table patient drop constraint patient_replaced_ck");
        assertThatCode(() -> test.database().asSuperuser(itself)).doesNotThrowAnyException();
    }

    private void mustBeRefused(String sql, String constraint) {
        assertThatThrownBy(() -> test.database().asSuperuser(sql))
                .rootCause()
                .message()
                .containsIgnoringCase(constraint);
    }
}
