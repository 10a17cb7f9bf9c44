package health.erp.records.admission;

import health.erp.records.location.BedSituation;
import java.time.Instant;
import java.util.List;

/**
 * Whom a hospital's wards take. A port: a hospital with rules of its own passes them to {@code Records}. Asked while the bed
 * is locked, so it answers from what it is given and remembers nothing. R-BED-5
 */
public interface WardPolicy {
    /** Everything that speaks against the bed; empty when nothing does. */
    List<Reason> reasons(Candidate candidate, BedSituation bed, Instant at);

    /**
     * Why a ward does not take somebody.
     *
     * @param code stable, such as {@code sex}
     * @param message a sentence for people, without the patient's data
     */
    record Reason(String code, String message) {}
}
