package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody of another hospital of the organisation work here, as what roles this hospital gives them.
 *
 * @param home where they sign in
 * @param homeStaff who they are there
 * @param staff who they are here
 * @param until null for good
 */
public record WelcomeStaff(
        @NotNull HospitalId home, @NotNull StaffId homeStaff, @NotNull StaffId staff, @Nullable Instant until) {}
