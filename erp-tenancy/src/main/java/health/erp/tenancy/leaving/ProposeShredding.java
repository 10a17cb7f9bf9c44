package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to destroy all that is left of a hospital.
 *
 * @param export the verified export it took along
 * @param reason why it is destroyed without one; null where there is one
 */
public record ProposeShredding(
        @NotNull HospitalId hospital, @Nullable UUID export, @Nullable @Size(min = 1, max = 400) String reason) {}
