package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Puts what is now true of the hospital in place of what was.
 *
 * @param version of the view the change was made on
 */
public record AmendHospital(@NotNull HospitalId hospital, int version, @NotNull @Valid HospitalProfile profile) {}
