package health.erp.core.access;

import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Gives somebody a role.
 *
 * @param role name of a standard role ({@code DOCTOR}) or of one of the hospital's own
 * @param ward where; null for the whole hospital. Only permissions that are made for wards are held for one
 * @param period when; null from now on, for good
 */
public record GrantRole(
        @NotNull StaffId staff,
        @NotBlank @Size(max = 60) String role,
        @Nullable LocationId ward,
        @Nullable Period period) {

    public static GrantRole of(StaffId staff, StandardRole role) {
        return new GrantRole(staff, role.name(), null, null);
    }

    public static GrantRole of(StaffId staff, String role) {
        return new GrantRole(staff, role, null, null);
    }

    public GrantRole on(LocationId ward) {
        return new GrantRole(staff, role, ward, period);
    }

    public GrantRole during(Period period) {
        return new GrantRole(staff, role, ward, period);
    }
}
