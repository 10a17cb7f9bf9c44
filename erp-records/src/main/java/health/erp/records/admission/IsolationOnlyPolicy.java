package health.erp.records.admission;

import health.erp.records.location.BedSituation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * For days when every bed counts, after an accident or in an epidemic: only infections are kept apart. In a room with an
 * isolated patient lie only those with the same germ.
 */
public final class IsolationOnlyPolicy implements WardPolicy {
    @Override
    public List<Reason> reasons(Candidate candidate, BedSituation bed, Instant at) {
        var reasons = new ArrayList<Reason>();
        var wanted = candidate.isolation();
        var mates = bed.roommates(at);
        if (wanted != null && !Objects.requireNonNull(bed.bed().bedTraits()).isolation()) {
            reasons.add(new Reason("isolation", "The bed is not one for infectious patients."));
        }
        if (mates.stream().anyMatch(m -> !Objects.equals(m.cohort(), wanted))) {
            reasons.add(new Reason("cohort", "In the room lie patients with other infections, or with none."));
        }
        return List.copyOf(reasons);
    }
}
