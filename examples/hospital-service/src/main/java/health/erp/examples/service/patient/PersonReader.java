package health.erp.examples.service.patient;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import health.erp.core.InvalidCommandException;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.patient.PersonBody.AddressBody;
import health.erp.examples.service.patient.PersonBody.IdentifierBody;
import health.erp.examples.service.patient.PersonBody.NameBody;
import health.erp.examples.service.patient.PersonBody.TelecomBody;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.person.Address;
import health.erp.records.person.AddressUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.ContactUse;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a person: the larger half of {@link Commands}. */
@Component
class PersonReader {
    private static final IdentifierSystems SYSTEMS = IdentifierSystems.shipped();

    private final Clock clock;

    PersonReader(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    Demographics person(Fields fields, PersonBody body, Hospital hospital) {
        var names = fields.each("name", body.name(), PersonReader::name);
        var gender = fields.required("gender", body.gender(), AdministrativeGender::of);
        var estimated = Boolean.TRUE.equals(body.birthDateEstimated());
        var born = birth(fields, body.birthDate(), estimated, body.age(), hospital);
        var telecoms = fields.each("telecom", body.telecom(), t -> telecom(t, hospital.region()));
        var addresses = fields.each("address", body.address(), PersonReader::address);
        var died = fields.maybe("deceasedDateTime", body.deceasedDateTime(), PersonReader::died);
        var deceased = died != null ? died : new Deceased(Boolean.TRUE.equals(body.deceasedBoolean()), null);
        return fields.fine()
                ? fields.at(
                        "name",
                        () -> new Demographics(names, requireNonNull(gender), born, telecoms, addresses, deceased))
                : null;
    }

    /** In normal form already, so that a wrong check digit is told at its place in the list. */
    List<Identifier> identifiers(Fields fields, @Nullable List<IdentifierBody> bodies) {
        return fields.each("identifier", bodies, body -> {
            var use = body.use() == null
                    ? IdentifierUse.OFFICIAL
                    : Fields.code("identifier.use", IdentifierUse.class, body.use());
            return new Identifier(
                            given("identifier.system", body.system()), given("identifier.value", body.value()), use)
                    .normalised(SYSTEMS);
        });
    }

    @Nullable
    BirthDate birth(Fields fields, @Nullable String date, boolean estimated, @Nullable Integer age, Hospital hospital) {
        if (date != null && !date.isBlank()) {
            return fields.at("birthDate", () -> {
                var born = BirthDate.parse(date);
                if (born.isAfter(today(hospital))) {
                    throw InvalidCommandException.of("birthDate", "lies in the future");
                }
                return new BirthDate(born.first(), born.precision(), estimated);
            });
        }
        return fields.maybe("age", age, years -> BirthDate.aged(years, today(hospital)));
    }

    private static HumanName name(NameBody body) {
        return new HumanName(
                body.use() == null ? NameUse.OFFICIAL : Fields.code("name.use", NameUse.class, body.use()),
                body.family(),
                present(body.given()),
                body.prefix(),
                body.suffix(),
                body.text(),
                body.script());
    }

    private static ContactPoint telecom(TelecomBody body, String region) {
        var system = body.system() == null
                ? ContactSystem.PHONE
                : Fields.code("contact.system", ContactSystem.class, body.system());
        var use = body.use() == null ? null : Fields.code("contact.use", ContactUse.class, body.use());
        var value = given("contact.value", body.value());
        var dialled =
                switch (system) {
                    case PHONE, SMS, FAX ->
                        ContactPoint.phone(value, region, use).value();
                    default -> value;
                };
        return new ContactPoint(system, dialled, use, body.rank());
    }

    private static Address address(AddressBody body) {
        return new Address(
                body.use() == null ? null : Fields.code("address.use", AddressUse.class, body.use()),
                present(body.line()),
                body.city(),
                body.district(),
                body.state(),
                body.postalCode(),
                body.country());
    }

    private static Deceased died(String text) {
        try {
            return new Deceased(true, OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            throw InvalidCommandException.of("deceasedDateTime", "is no moment such as 2026-01-31T08:15:00Z");
        }
    }

    private LocalDate today(Hospital hospital) {
        return LocalDate.now(clock.withZone(hospital.zone()));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw InvalidCommandException.of(field, "is missing");
        }
        return value;
    }

    private static List<String> present(@Nullable List<String> lines) {
        return requireNonNullElse(lines, List.of());
    }
}
