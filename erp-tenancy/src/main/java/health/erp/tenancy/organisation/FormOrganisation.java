package health.erp.tenancy.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Forms a group.
 *
 * @param within the larger group it is part of, which is not part of another; null for a group of its own
 */
public record FormOrganisation(@NotBlank @Size(max = 200) String name, @Nullable OrganisationId within) {
    public FormOrganisation {
        name = name == null ? "" : name.strip();
    }
}
