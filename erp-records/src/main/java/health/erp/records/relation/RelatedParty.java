package health.erp.records.relation;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.records.person.Address;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who it is: a patient of this hospital, or somebody known by name only.
 *
 * @param patient null for somebody who is no patient here
 * @param name null for a patient, whose record has the name; so are telecoms and addresses empty
 */
public record RelatedParty(
        @Nullable PatientId patient,
        @Nullable @Valid HumanName name,
        @Size(max = 20) List<@Valid ContactPoint> telecoms,
        @Size(max = 10) List<@Valid Address> addresses) {
    public RelatedParty {
        telecoms = telecoms == null ? List.of() : List.copyOf(telecoms);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        if ((patient == null) == (name == null)) {
            throw InvalidCommandException.of("who", "is either a patient or somebody with a name");
        }
        if (patient != null && !(telecoms.isEmpty() && addresses.isEmpty())) {
            throw InvalidCommandException.of("who", "is reached as the patient's own record says");
        }
    }

    public static RelatedParty patient(PatientId patient) {
        return new RelatedParty(patient, null, List.of(), List.of());
    }

    public static RelatedParty person(HumanName name, ContactPoint... reachedAt) {
        return new RelatedParty(null, name, List.of(reachedAt), List.of());
    }
}
