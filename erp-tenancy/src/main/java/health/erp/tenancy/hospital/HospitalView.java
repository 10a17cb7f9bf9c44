package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.value.CurrencyCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hospital as its operator sees it.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param statusReason what was said when the status last changed; null where nothing was
 * @param statusBefore what a hospital that moves or leaves comes back to if it stays; null where it cannot, or did not set out
 * @param movesTo where a hospital that moves goes; else null
 * @param fence what the hospital's place is to say of it
 * @param activeSince null until it has been active
 * @param shreddedAt null while anything is left of it
 */
public record HospitalView(
        HospitalId id,
        int version,
        String code,
        String legalName,
        @Nullable Gstin gstin,
        ZoneId zone,
        CurrencyCode currency,
        List<String> languages,
        String plan,
        HospitalStatus status,
        @Nullable HospitalStatus statusBefore,
        @Nullable String statusReason,
        HospitalPlacement placement,
        @Nullable HospitalPlacement movesTo,
        Fence fence,
        Instant registeredAt,
        Instant changedAt,
        @Nullable Instant activeSince,
        @Nullable Instant shreddedAt) {

    /** Rises with every move. */
    public long epoch() {
        return fence.epoch();
    }
}
