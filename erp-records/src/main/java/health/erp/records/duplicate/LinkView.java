package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import health.erp.records.matching.FieldScore;
import health.erp.records.matching.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A link as hosts see it.
 *
 * @param version pass it with a decision, so that one that somebody else made meanwhile is not lost
 * @param model version of what it was weighed by
 */
public record LinkView(
        LinkId id,
        int version,
        PatientId first,
        PatientId second,
        Verdict verdict,
        IdentityLink.Origin origin,
        int weight,
        String model,
        List<FieldScore> explanation,
        boolean waiting,
        Instant foundAt,
        Instant changedAt) {}
