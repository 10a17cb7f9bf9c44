package health.erp.records.patient;

import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Takes in somebody of whom nobody can say who it is, so that treatment can begin.
 *
 * @param description what tells this patient from the next unknown one: {@code Road accident, Ring Road, 22:40}
 * @param birthDate an estimate from the looks
 */
public record RegisterUnknownPatient(
        @NotBlank @Size(max = 80) String description,
        @NotNull AdministrativeGender gender,
        @Nullable BirthDate birthDate) {}
