package health.erp.core.ward;

import java.util.List;
import java.util.UUID;

/** Makes some beds, in this order; those that are not there yet are put up. */
public record MakeBeds(List<UUID> beds) {
    public MakeBeds {
        beds = List.copyOf(beds);
    }
}
