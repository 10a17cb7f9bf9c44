package health.erp.records.allergy;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's list of allergies as hosts see it.
 *
 * @param noneKnown who said last that there are none, while that stands
 */
public record AllergyListView(
        PatientId patient, AllergyKnowledge knowledge, @Nullable Declared noneKnown, List<AllergyView> entries) {

    /** By whom and when. */
    public record Declared(StaffId by, Instant at) {}
}
