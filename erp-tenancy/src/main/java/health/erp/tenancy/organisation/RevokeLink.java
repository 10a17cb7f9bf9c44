package health.erp.tenancy.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The consent is taken back on this side; from now on neither hospital hears of the other. */
public record RevokeLink(@NotNull PatientLinkId link, @NotBlank @Size(max = 200) String reason) {}
