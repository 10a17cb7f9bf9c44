package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That everything of a hospital was destroyed. It stays with the operator, under the operator's own signature.
 *
 * @param manifest SHA-256 of the manifest of what the hospital took along; null where it took nothing
 * @param reason why it was destroyed without; null where it took everything
 * @param rows how many there were, by table; tables without are left out
 * @param keyIds the keys that ended, with what they were for: {@code FIELD 1f0c22aa}
 */
public record ShredCertificate(
        UUID shredding,
        HospitalId hospital,
        String code,
        StaffId proposedBy,
        StaffId agreedBy,
        Instant at,
        @Nullable UUID export,
        @Nullable String manifest,
        @Nullable String reason,
        Map<String, Long> rows,
        List<String> keyIds) {}
