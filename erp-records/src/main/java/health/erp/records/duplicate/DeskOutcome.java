package health.erp.records.duplicate;

import health.erp.records.patient.PatientView;
import java.util.List;

/** What became of a registration at the desk. */
public sealed interface DeskOutcome {
    /** The person is in the register now. */
    record Registered(PatientView patient) implements DeskOutcome {}

    /**
     * Nobody was registered: these look like the person. Either one of them is, or the clerk asks again and says that
     * they are others.
     *
     * @param candidates the likeliest first
     */
    record LooksLike(List<CandidateView> candidates) implements DeskOutcome {
        public LooksLike {
            candidates = List.copyOf(candidates);
        }
    }
}
