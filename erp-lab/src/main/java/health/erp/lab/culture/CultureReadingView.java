package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was seen on media, as hosts see it. */
public record CultureReadingView(
        CultureId culture,
        int number,
        Growth growth,
        @Nullable String gram,
        @Nullable String finding,
        StaffId readBy,
        Instant readAt) {}
