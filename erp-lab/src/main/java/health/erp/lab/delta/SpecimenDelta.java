package health.erp.lab.delta;

import java.util.Collection;

/** Whether a specimen is of the patient on its label, by how many of its results jump at once. */
public enum SpecimenDelta {
    /** However it is looked at, too few results jump. */
    CONSISTENT,
    /** So many results jump that it may be somebody else's blood: the whole specimen waits, not single results. */
    HOLD_SPECIMEN,
    /** Those that cannot be compared might tip the scales, or nothing can be compared at all. */
    NOT_EVALUABLE;

    /** Decides by the number of results at which it is held. */
    public static SpecimenDelta of(Collection<DeltaOutcome> outcomes, int heldFrom) {
        if (heldFrom < 1) {
            throw new IllegalArgumentException("The number of jumps (%d) must be positive.".formatted(heldFrom));
        }
        var exceeded = count(outcomes, DeltaOutcome.Exceeded.class);
        var unknown = count(outcomes, DeltaOutcome.NotEvaluable.class);
        if (exceeded >= heldFrom) {
            return HOLD_SPECIMEN;
        }
        return unknown == outcomes.size() || exceeded + unknown >= heldFrom ? NOT_EVALUABLE : CONSISTENT;
    }

    private static long count(Collection<DeltaOutcome> outcomes, Class<? extends DeltaOutcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }
}
