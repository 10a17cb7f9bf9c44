package health.erp.records.patient;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.person.Demographics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Puts what is now known of the person in place of what was. An identifier that is no longer listed is retired; a
 * disputed one that is listed is confirmed once nobody else has it. An unknown or newborn patient becomes a known one.
 *
 * @param version of the view the change was made on
 */
public record AmendPatient(
        @NotNull PatientId patient,
        int version,
        @NotNull @Valid Demographics person,
        @Size(max = 20) List<@Valid Identifier> identifiers) {
    public AmendPatient {
        if (identifiers == null) {
            throw InvalidCommandException.of("identifiers", "is missing; an empty list retires them all");
        }
        identifiers = List.copyOf(identifiers);
    }
}
