package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.CurrencyCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a hospital, ready for its first administrator to work in. Said again it goes on where it stopped, and does
 * nothing once the hospital is there. Another legal name or GSTIN than the register has
 * is refused; the rest of the profile and the place may have been changed since, and stay as they are.
 *
 * @param hospital null for a new one; else that of rows that exist already, which are adopted where they lie
 * @param code short, and the operator's own name for it: {@code apollo-chn}
 * @param currency what it keeps its books in, for good
 * @param administrator who may give all others their roles; ignored where the hospital has an administrator already
 */
public record ProvisionHospital(
        @Nullable HospitalId hospital,
        @NotNull
                @Pattern(
                        regexp = ProvisionHospital.CODE,
                        message = "is not 2 to 20 of a-z, digits and '-', a letter first")
                String code,
        @NotNull CurrencyCode currency,
        @NotNull @Valid HospitalProfile profile,
        @NotNull HospitalPlacement placement,
        @NotNull StaffId administrator) {
    static final String CODE = "[a-z][a-z0-9-]{1,19}";
}
