package health.erp.records;

import health.erp.records.identifier.Identifier;
import health.erp.records.intake.Arrival;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.RegisterPatients;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.time.LocalDate;
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

    /** Lata Rao, whenever she was born. */
    public static Demographics born(String date) {
        return Demographics.of(HumanName.official("Rao", "Lata"), AdministrativeGender.FEMALE, BirthDate.parse(date));
    }

    /** The ABHA number of a person; another one for each serial. */
    public static Identifier abha(int serial) {
        return new Identifier("https://healthid.ndhm.gov.in", "911234%08d".formatted(serial));
    }

    public static RegisterPatient register(Demographics person, Identifier... identifiers) {
        return new RegisterPatient(person, List.of(identifiers));
    }

    /** One line of a list: somebody with a name and a birth date of her own. */
    public static RegisterPatients.Entry entry(int serial, Identifier... identifiers) {
        var name = HumanName.official("Rao" + serial, "Lata");
        var born = BirthDate.of(LocalDate.of(1950, 1, 1).plusDays(serial));
        return entry("K" + serial, Demographics.of(name, AdministrativeGender.FEMALE, born), identifiers);
    }

    public static RegisterPatients.Entry entry(String key, Demographics person, Identifier... identifiers) {
        return new RegisterPatients.Entry(key, person, List.of(identifiers));
    }

    public static Arrival arrival(long line, RegisterPatients.Entry entry) {
        return new Arrival.Person(line, entry);
    }

    private APatient() {}
}
