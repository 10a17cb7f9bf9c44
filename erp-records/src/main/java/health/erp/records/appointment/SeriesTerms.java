package health.erp.records.appointment;

import health.erp.core.id.LocationId;
import health.erp.records.schedule.ResourceId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the appointments of a series have in common, besides the patient and the service.
 *
 * @param shift how much later by the clock than the rule has them they are
 */
record SeriesTerms(Duration shift, int minutes, List<ResourceId> resources, @Nullable LocationId location) {
    SeriesTerms {
        resources = List.copyOf(resources);
    }
}
