package health.erp.core.audit;

import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds emergencies. */
final class EmergencyStore extends Store<Emergency, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    EmergencyStore(Erp erp) {
        super(erp, Emergency.class);
    }

    List<Emergency> open(@Nullable UUID after, int size) {
        return EmergencyQueries_.open(em(), after == null ? FIRST : after, size);
    }

    List<Emergency> overdue(Instant before, @Nullable UUID after, int size) {
        return EmergencyQueries_.overdue(em(), before, after == null ? FIRST : after, size);
    }

    @Nullable
    UUID latest(StaffId staff, PatientId patient) {
        return EmergencyQueries_.latest(em(), staff, patient).stream()
                .map(Emergency::getId)
                .findFirst()
                .orElse(null);
    }
}
