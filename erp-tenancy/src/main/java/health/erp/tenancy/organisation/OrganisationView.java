package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of hospitals.
 *
 * @param within the larger group it is part of; null for none
 * @param members its own hospitals, without those of groups within it
 */
public record OrganisationView(
        OrganisationId id,
        int version,
        String name,
        @Nullable OrganisationId within,
        List<HospitalId> members,
        Instant formedAt) {}
