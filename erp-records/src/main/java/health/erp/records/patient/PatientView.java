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
        Instant changedAt) {

    /** An identifier as hosts see it. */
    public record IdentifierView(
            String system, String value, IdentifierType type, IdentifierUse use, IdentifierStatus status) {}
}
