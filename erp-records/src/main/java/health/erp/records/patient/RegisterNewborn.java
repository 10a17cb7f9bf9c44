package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.records.person.AdministrativeGender;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a child at birth, before it has a name, under that of its mother.
 *
 * @param birthOrder 1 for the first of twins, 2 for the second; null for a single birth (FHIR multipleBirthInteger)
 */
public record RegisterNewborn(
        @NotNull PatientId mother,
        @NotNull AdministrativeGender gender,
        @NotNull LocalDate birthDate,
        @Nullable @Min(1) @Max(12) Integer birthOrder) {}
