package health.erp.examples.service.patient;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.patient.Bodies.DeskBody;
import health.erp.examples.service.patient.Bodies.NewbornBody;
import health.erp.examples.service.patient.Bodies.NumberSoughtBody;
import health.erp.examples.service.patient.Bodies.SearchBody;
import health.erp.examples.service.patient.Bodies.UnknownBody;
import health.erp.records.duplicate.RegisterAtDesk;
import health.erp.records.identifier.Identifier;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterNewborn;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.RegisterUnknownPatient;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies in, commands of the library out. What is wrong with a body is said here, all of it at once. */
@Component
class Commands {
    private static final int PAGE = 20;

    private final PersonReader persons;
    private final Clock clock;

    Commands(PersonReader persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    RegisterPatient register(PersonBody body, Hospital hospital) {
        var fields = new Fields();
        var person = persons.person(fields, body, hospital);
        var identifiers = persons.identifiers(fields, body.identifier());
        return fields.command(() -> new RegisterPatient(requireNonNull(person), identifiers));
    }

    RegisterAtDesk atDesk(DeskBody body, Hospital hospital) {
        if (body.person() == null) {
            throw InvalidCommandException.of("person", "is missing");
        }
        var asked = register(body.person(), hospital);
        var notThese = body.notThese() == null ? Set.<PatientId>of() : Set.copyOf(body.notThese());
        return new RegisterAtDesk(asked.person(), asked.identifiers(), notThese);
    }

    AmendPatient amend(PatientId patient, int version, PersonBody body, Hospital hospital) {
        var fields = new Fields();
        var person = persons.person(fields, body, hospital);
        var identifiers = persons.identifiers(fields, body.identifier());
        return fields.command(() -> new AmendPatient(patient, version, requireNonNull(person), identifiers));
    }

    RegisterUnknownPatient unknown(UnknownBody body, Hospital hospital) {
        var fields = new Fields();
        var description = fields.required("description", body.description(), String::strip);
        var gender = requireNonNullElse(
                fields.maybe("gender", body.gender(), AdministrativeGender::of), AdministrativeGender.UNKNOWN);
        var born = persons.birth(fields, body.birthDate(), true, body.age(), hospital);
        return fields.command(() -> new RegisterUnknownPatient(requireNonNull(description), gender, born));
    }

    RegisterNewborn newborn(NewbornBody body) {
        var fields = new Fields();
        var mother = fields.required("mother", body.mother(), text -> patient("mother", text));
        var gender = fields.required("gender", body.gender(), AdministrativeGender::of);
        var born = fields.required("birthDate", body.birthDate(), BirthDate::parse);
        if (born != null && born.precision() != BirthDate.Precision.DAY) {
            fields.wrong("birthDate", "must be exact to the day");
        }
        return fields.command(() -> new RegisterNewborn(
                requireNonNull(mother),
                requireNonNull(gender),
                requireNonNull(born).first(),
                body.multipleBirthInteger()));
    }

    SearchPatients search(SearchBody body, Hospital hospital) {
        var fields = new Fields();
        var phone =
                fields.maybe("phone", blankless(body.phone()), text -> ContactPoint.phone(text, hospital.region(), null)
                        .value());
        var born = fields.maybe("birthDate", blankless(body.birthDate()), BirthDate::parse);
        var after = fields.maybe("after", body.after(), text -> patient("after", text));
        var size = requireNonNullElse(body.size(), PAGE);
        if (size < 1 || size > Page.MAX_SIZE) {
            fields.wrong("size", "is not from 1 to %d".formatted(Page.MAX_SIZE));
        }
        var inactiveToo = Boolean.TRUE.equals(body.inactiveToo());
        return fields.command(() -> new SearchPatients(blankless(body.name()), phone, born, inactiveToo, after, size));
    }

    FindByIdentifier find(NumberSoughtBody body) {
        var fields = new Fields();
        var system = requireNonNullElse(blankless(body.system()), Patients.MRN_SYSTEM);
        var value = fields.required("value", body.value(), text -> text);
        return fields.command(() -> new FindByIdentifier(new Identifier(system, requireNonNull(value))));
    }

    LocalDate today(Hospital hospital) {
        return LocalDate.now(clock.withZone(hospital.zone()));
    }

    private static PatientId patient(String field, String text) {
        try {
            return PatientId.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw InvalidCommandException.of(field, "is not the id of a patient, a UUID");
        }
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
