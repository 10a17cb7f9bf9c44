package health.erp.benchmarks.unit;

import health.erp.benchmarks.people.Person;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.RegisterPatients;
import health.erp.records.person.Address;
import health.erp.records.person.AddressUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.ContactUse;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.util.List;

/** Turns what a form says into the commands of the library, as a host does. */
final class Desk {

    static RegisterPatient registration(Person person) {
        return new RegisterPatient(demographics(person), List.of(abha(person)));
    }

    static RegisterPatients.Entry entry(String key, Person person) {
        return new RegisterPatients.Entry(key, demographics(person), List.of(abha(person)));
    }

    static Identifier abha(Person person) {
        return new Identifier(IdentifierSystems.ABHA_NUMBER.uri(), person.abha());
    }

    private static Demographics demographics(Person person) {
        return Demographics.of(
                        HumanName.official(person.family(), person.given(), person.second()),
                        person.female() ? AdministrativeGender.FEMALE : AdministrativeGender.MALE,
                        BirthDate.of(person.born()))
                .reachedAt(new ContactPoint(ContactSystem.PHONE, person.phone(), ContactUse.MOBILE, null))
                .livingAt(new Address(
                        AddressUse.HOME,
                        List.of(person.street()),
                        person.city(),
                        null,
                        person.state(),
                        person.pin(),
                        "IN"));
    }

    private Desk() {}
}
