package health.erp.lab.quality;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to how a test is controlled on an instrument. */
public sealed interface ControlEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.control.planned", Planned.class),
            EventType.of("lab.control.target.set", TargetSet.class),
            EventType.of("lab.control.passed", Passed.class),
            EventType.of("lab.control.rejected", Rejected.class),
            EventType.of("lab.control.not-evaluable", NotEvaluable.class),
            EventType.of("lab.control.epoch.begun", EpochBegun.class),
            EventType.of("lab.corrective-action.taken", CorrectiveActionTaken.class));

    ControlledTestId controlled();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-controlled-test", controlled().value());
    }

    /** It was agreed how it is controlled. */
    record Planned(ControlledTestId controlled, TestCode test, InstrumentId instrument, int plan, Instant at)
            implements ControlEvent {}

    /** It was said what is expected of a lot at a level. */
    record TargetSet(
            ControlledTestId controlled,
            TestCode test,
            InstrumentId instrument,
            String level,
            ControlLotId lot,
            int number,
            Instant at)
            implements ControlEvent {}

    /** Everything was looked at and nothing is to be stopped; at worst it is worth a look. */
    record Passed(
            ControlledTestId controlled,
            TestCode test,
            InstrumentId instrument,
            ControlRunId run,
            Verdict verdict,
            Instant at)
            implements ControlEvent {}

    /**
     * Nothing goes out any more.
     *
     * @param rules that did not hold, as on charts: 1_3s
     * @param doubtfulSince when it was last proven that the instrument told the truth; null if never
     */
    record Rejected(
            ControlledTestId controlled,
            TestCode test,
            InstrumentId instrument,
            ControlRunId run,
            List<String> rules,
            @Nullable Instant doubtfulSince,
            Instant at)
            implements ControlEvent {}

    /** Something was missing, so nothing is proven. */
    record NotEvaluable(
            ControlledTestId controlled, TestCode test, InstrumentId instrument, ControlRunId run, Instant at)
            implements ControlEvent {}

    /** What its controls showed before says nothing of now. */
    record EpochBegun(
            ControlledTestId controlled,
            TestCode test,
            InstrumentId instrument,
            int epoch,
            EpochCause cause,
            Instant at)
            implements ControlEvent {}

    /** Somebody answers for what was done. */
    record CorrectiveActionTaken(
            ControlledTestId controlled,
            TestCode test,
            InstrumentId instrument,
            int epoch,
            @Nullable ControlRunId run,
            StaffId by,
            Instant at)
            implements ControlEvent {}
}
