package health.erp.records.duplicate;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import org.jspecify.annotations.Nullable;

/** A pair that waits for somebody to decide, and who the two are. */
public record DuplicateView(LinkView link, Entry first, Entry second) {
    /** One of the two. */
    public record Entry(
            PatientId patient,
            Mrn mrn,
            String displayName,
            AdministrativeGender gender,
            @Nullable BirthDate birthDate) {}
}
