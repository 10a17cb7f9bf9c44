package health.erp.core.key;

import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed destruction of a hospital's keys and, once it is done, the certificate of it.
 *
 * @param destroyedBy who agreed and did it; null while it is only proposed
 * @param keyIds the keys that ended, with what they were for: {@code FIELD 1f0c22aa}
 */
public record KeyDestructionView(
        UUID id,
        String reason,
        StaffId proposedBy,
        Instant proposedAt,
        @Nullable StaffId destroyedBy,
        @Nullable Instant destroyedAt,
        List<String> keyIds) {

    static KeyDestructionView of(KeyDestruction d) {
        return new KeyDestructionView(
                d.getId(),
                d.getReason(),
                d.getProposedBy(),
                d.getProposedAt(),
                d.getDestroyedBy(),
                d.getDestroyedAt(),
                d.getKeyIds());
    }
}
