package health.erp.lab.reagent;

import java.util.List;

/** What became of a run's wish for reagents. */
public sealed interface UseOutcome {
    /** It has them; none if the recipe names none. */
    record Used(List<ReagentUseView> uses) implements UseOutcome {
        public Used {
            uses = List.copyOf(uses);
        }
    }

    /** Nothing was taken: what it would give is no result. */
    record Refused(List<Unusable> reasons) implements UseOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
