package health.erp.records.prescription;

import static health.erp.records.prescription.Prescribing.paracetamol;
import static health.erp.records.prescription.Prescribing.sign;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.CombinedKnowledge;
import health.erp.records.drug.DrugKnowledge;
import health.erp.records.drug.Inquiry;
import health.erp.records.drug.Known;
import health.erp.records.drug.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source that fails is told, in every place there is to prescribe; nothing is signed in silence. R-RX-3 */
class NotCheckedTest {
    @Test
    void aSourceThatFailsHasToBeAcknowledged() {
        assertThat(shownWith(new Broken()))
                .anySatisfy(i -> assertThat(i.check()).isEqualTo(CheckKind.SOURCE))
                .allSatisfy(i -> assertThat(i.severity()).isEqualTo(Severity.NOT_CHECKED))
                .noneMatch(i -> i.detail().contains("secret"));
    }

    @Test
    void noSourceAtAllHasToBeAcknowledged() {
        assertThat(shownWith(new CombinedKnowledge(List.of()))).isNotEmpty().allSatisfy(i -> assertThat(i.severity())
                .isEqualTo(Severity.NOT_CHECKED));
    }

    private static List<IssueView> shownWith(DrugKnowledge knowledge) {
        try (var test = TestErp.with(TestServer.H2, List.of(new Records(List.of(), knowledge)), b -> {})) {
            var here = new Prescribing(test);
            var draft = here.drafted(here.aPatient(), paracetamol());
            var signing = here.prescriptions().sign(here.doctor, sign(draft));
            assertThat(signing).isInstanceOf(Signing.Held.class);
            assertThat(here.signed(draft).status()).isEqualTo(PrescriptionStatus.ACTIVE); // once it is answered
            return ((Signing.Held) signing).issues();
        }
    }

    private static final class Broken implements DrugKnowledge {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Known consult(Inquiry inquiry) {
            throw new IllegalStateException("secret of the host");
        }
    }
}
