package health.erp.records.patient;

import health.erp.records.identifier.Identifier;
import health.erp.records.person.Demographics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Takes a person into the register under a new medical record number. */
public record RegisterPatient(
        @NotNull @Valid Demographics person, @Size(max = 20) List<@Valid Identifier> identifiers) {
    public RegisterPatient {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }
}
