package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierType;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Deceased;
import health.erp.records.person.HumanName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient as hosts see one.
 *
 * @param version pass it with a change, so that a change somebody else made meanwhile is not lost
 * @param activeReason why the record was taken out of use, or put back, last; null if it never was
 * @param identifiers in the order they were given, the retired ones too
 * @param replacedBy the record of the same person to use in place of this one; null for one to use
 * @param insteadOf the replaced record that was asked for, in whose place this one is shown; else null
 */
public record PatientView(
        PatientId id,
        int version,
        Mrn mrn,
        Patient.Kind kind,
        boolean active,
        @Nullable String activeReason,
        String displayName,
        List<HumanName> names,
        AdministrativeGender gender,
        @Nullable BirthDate birthDate,
        List<ContactPoint> telecoms,
        List<Address> addresses,
        Deceased deceased,
        @Nullable PatientId mother,
        @Nullable Integer birthOrder,
        List<IdentifierView> identifiers,
        Instant registeredAt,
        Instant changedAt,
        @Nullable PatientId replacedBy,
        @Nullable PatientId insteadOf) {

    PatientView insteadOf(PatientId asked) {
        return new PatientView(
                id,
                version,
                mrn,
                kind,
                active,
                activeReason,
                displayName,
                names,
                gender,
                birthDate,
                telecoms,
                addresses,
                deceased,
                mother,
                birthOrder,
                identifiers,
                registeredAt,
                changedAt,
                replacedBy,
                asked);
    }

    /** An identifier as hosts see it. */
    public record IdentifierView(
            String system, String value, IdentifierType type, IdentifierUse use, IdentifierStatus status) {}
}
