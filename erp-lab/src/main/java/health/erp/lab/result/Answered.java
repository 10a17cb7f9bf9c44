package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import java.time.Instant;

/**
 * A version of a result that somebody has answered for; or that takes the place of one, and that nobody has.
 *
 * @param critical whether somebody has answered for it, and somebody has to be called because of it. 3.6
 */
public record Answered(
        RunId run,
        int no,
        LabOrderId order,
        PatientId patient,
        TestCode test,
        String section,
        boolean critical,
        Instant at) {
    static Answered of(RunRow row, Instant now) {
        var run = row.run();
        var isStanding = run.getStage() == RunStage.VERIFIED || run.getStage() == RunStage.RELEASED;
        return new Answered(
                run.getId(),
                run.getCurrentNo(),
                run.getOrder(),
                run.getPatient(),
                run.getTest(),
                run.getSection(),
                isStanding && row.version().getContent().isCritical(),
                now);
    }
}
