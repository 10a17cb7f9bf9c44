package health.erp.records;

import health.erp.records.identifier.Identifier;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.util.List;

/** People for tests. */
public final class APatient {
    /** Ravi Shankar Kumar, born 12 May 1980, +91 98450 12345. */
    public static Demographics ravi() {
        return Demographics.of(
                        HumanName.official("Kumar", "Ravi", "Shankar"),
                        AdministrativeGender.MALE,
                        BirthDate.parse("1980-05-12"))
                .reachedAt(ContactPoint.phone("98450 12345", "IN", null));
    }

    public static Demographics named(String family, String given) {
        return Demographics.of(HumanName.official(family, given), AdministrativeGender.FEMALE, null);
    }

    public static RegisterPatient register(Demographics person, Identifier... identifiers) {
        return new RegisterPatient(person, List.of(identifiers));
    }

    private APatient() {}
}
