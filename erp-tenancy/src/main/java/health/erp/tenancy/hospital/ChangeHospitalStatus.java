package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Takes a hospital into another part of its life; done before, it only makes sure that the place knows. */
record ChangeHospitalStatus(
        @NotNull HospitalId hospital, @NotNull HospitalStatus to, @Nullable @Size(max = 200) String reason) {}
