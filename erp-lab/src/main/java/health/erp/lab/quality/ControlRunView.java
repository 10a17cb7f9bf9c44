package health.erp.lab.quality;

import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of controls and what it showed, as hosts see it.
 *
 * @param number of the runs of its test on its instrument, from 1
 * @param unknown what could not be looked at, in sentences
 * @param terms what it was judged by
 * @param locked whether somebody had to answer for a corrective action after it
 */
public record ControlRunView(
        ControlRunId id,
        ControlledTestId controlled,
        TestCode test,
        InstrumentId instrument,
        int number,
        int epoch,
        Instant measuredAt,
        Verdict verdict,
        List<Violation> violations,
        List<String> unknown,
        ControlTerms terms,
        boolean locked,
        List<ControlPointView> points,
        RunSource source,
        @Nullable ControlRunId repeats,
        @Nullable String note,
        StaffId enteredBy,
        Instant enteredAt) {}
