package health.erp.lab.culture;

import health.erp.core.id.PatientId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.SpecimenId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A culture with what grew, as hosts see it.
 *
 * @param readings how often somebody looked
 * @param reports how often something was reported
 * @param unreported whether something was found or changed since
 * @param grown isolates that were not withdrawn; of a list empty
 */
public record CultureView(
        CultureId id,
        int version,
        PatientId patient,
        SpecimenId specimen,
        @Nullable OrderItemId item,
        @Nullable String site,
        List<String> media,
        Instant begunAt,
        CultureStatus status,
        Growth growth,
        int readings,
        int reports,
        boolean unreported,
        List<IsolateView> grown) {}
