package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.person.Demographics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Takes a person into the register, unless somebody there looks the same whom the clerk has not yet seen.
 *
 * @param notThese whom the clerk has been shown, and says are others; empty at first
 */
public record RegisterAtDesk(
        @NotNull @Valid Demographics person,
        @Size(max = 20) List<@Valid Identifier> identifiers,
        @Size(max = 100) Set<@NotNull PatientId> notThese) {
    public RegisterAtDesk {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        notThese = notThese == null ? Set.of() : Set.copyOf(notThese);
    }

    public RegisterAtDesk butNot(Set<PatientId> seen) {
        return new RegisterAtDesk(person, identifiers, seen);
    }
}
