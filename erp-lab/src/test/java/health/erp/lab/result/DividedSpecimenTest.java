package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.Meanwhile;
import health.erp.lab.specimen.AliquotSpecimen;
import health.erp.lab.specimen.RejectSpecimen;
import health.erp.lab.specimen.RejectionReason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured in a part of a specimen stands and falls with the whole. I2 */
@OnEachDatabase(Lab.class)
class DividedSpecimenTest {
    private final TestErp test;
    private final ABench here;

    DividedSpecimenTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void whileAResultOfAPartIsLetGoTheWholeIsNotRejected() {
        var tube = here.tube("FT4");
        var divide = new AliquotSpecimen(tube.specimen(), "SST", List.of(BigDecimal.ONE));
        var part = here.lab.handling().aliquot(here.technician, divide).get(0);
        var entered = here.entered(new ABench.Tube(tube.order(), part.id(), tube.patient()), "FT4", "15");
        var reject = new RejectSpecimen(tube.specimen(), RejectionReason.LABELING, null, false);

        var rejecting = Meanwhile.of(test, here.technician, () -> here.verified(entered), () -> here.lab
                .specimens()
                .reject(here.pathologist, reject));

        assertThat(rejecting.failures()).singleElement().isInstanceOfSatisfying(RuleException.class, e -> assertThat(
                        e.code())
                .isEqualTo("lab.specimen.used"));
    }
}
