package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.Mrn;
import health.erp.records.matching.Traits;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the register, as far as it takes to compare and to show the person.
 *
 * @param traits what the person is compared by
 */
public record Lookalike(
        PatientId patient,
        Mrn mrn,
        boolean active,
        String displayName,
        AdministrativeGender gender,
        @Nullable BirthDate birthDate,
        Traits traits) {
    static Lookalike of(Patient patient) {
        return new Lookalike(
                patient.getId(),
                patient.getMrn(),
                patient.isActive(),
                patient.getDisplayName(),
                patient.getGender(),
                patient.getBirthDate(),
                TraitsOf.patient(patient));
    }
}
