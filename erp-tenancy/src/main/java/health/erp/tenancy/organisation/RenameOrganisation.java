package health.erp.tenancy.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Gives the group another name. */
public record RenameOrganisation(
        @NotNull OrganisationId organisation, int version, @NotBlank @Size(max = 200) String name) {
    public RenameOrganisation {
        name = name == null ? "" : name.strip();
    }
}
