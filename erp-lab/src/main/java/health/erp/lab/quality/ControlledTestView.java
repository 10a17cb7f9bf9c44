package health.erp.lab.quality;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test on an instrument and how its controls stand, as hosts see it.
 *
 * @param plan how often the terms were agreed
 * @param epoch what was run in earlier ones says nothing of now
 * @param runs how many there were
 * @param locked whether somebody has to answer for a corrective action before anything goes out
 * @param provenUntil until when results may go out, as things stand; null if nothing is proven
 */
public record ControlledTestView(
        ControlledTestId id,
        int version,
        TestCode test,
        InstrumentId instrument,
        ControlTerms terms,
        int plan,
        List<LevelGoal> goals,
        int epoch,
        Instant epochSince,
        int runs,
        @Nullable Instant lastRunAt,
        @Nullable Verdict lastVerdict,
        boolean locked,
        @Nullable Instant provenUntil) {}
