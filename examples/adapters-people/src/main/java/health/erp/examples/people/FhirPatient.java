package health.erp.examples.people;

import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.patient.RegisterPatients.Entry;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR R4 Patient as an entry of our register.
 *
 * <p>An identifier without a system is one of this list only: its system is that of the list with the code of its
 * type. Photos, contacts, links, languages and extensions are not taken over.
 */
record FhirPatient(Json resource, String source, String region) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}"); // FHIR R4, datatype id
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern PARTIAL_DATE = Pattern.compile("[0-9]{4}(-[0-9]{2})?");

    Entry entry() throws Misread {
        var id = resource.text("id");
        if (id == null) {
            throw new Misread("id", "is missing");
        }
        if (!ID.matcher(id).matches()) {
            throw new Misread("id", "is not 1 to 64 letters, digits, hyphens or dots");
        }
        var addresses = addresses();
        var person =
                new Demographics(names(), gender(), birthDate(), telecoms(regionOf(addresses)), addresses, deceased());
        return new Entry(id, person, identifiers());
    }

    private List<HumanName> names() throws Misread {
        var names = new ArrayList<FhirName>();
        for (var name : resource.objects("name")) {
            names.add(FhirName.of(name));
        }
        if (names.isEmpty()) {
            throw new Misread("name", "is missing");
        }
        return FhirName.oneOfficial(names);
    }

    private AdministrativeGender gender() throws Misread {
        var code = resource.text("gender");
        return code == null
                ? AdministrativeGender.UNKNOWN
                : Misread.named(field -> "gender", () -> AdministrativeGender.of(code));
    }

    private @Nullable BirthDate birthDate() throws Misread {
        var date = resource.text("birthDate");
        return date == null ? null : Misread.named(field -> "birthDate", () -> BirthDate.parse(date));
    }

    /** Of a day the beginning is kept, in UTC; of a month or a year only that the person has died. */
    private Deceased deceased() throws Misread {
        var when = resource.text("deceasedDateTime");
        if (when == null) {
            return new Deceased(resource.flag("deceasedBoolean"), null);
        }
        if (PARTIAL_DATE.matcher(when).matches()) {
            return new Deceased(true, null);
        }
        try {
            return new Deceased(true, moment(when));
        } catch (DateTimeException e) {
            throw new Misread("deceasedDateTime", "is not a FHIR dateTime such as 1989-05-09T20:35:22-04:00");
        }
    }

    private static Instant moment(String when) {
        return when.contains("T")
                ? OffsetDateTime.parse(when).toInstant()
                : LocalDate.parse(when).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<Address> addresses() throws Misread {
        var addresses = new ArrayList<Address>();
        for (var address : resource.objects("address")) {
            var made = address(address);
            if (made != null) {
                addresses.add(made);
            }
        }
        return addresses;
    }

    private static @Nullable Address address(Json address) throws Misread {
        var use = code(AddressUse.class, address, "use");
        var lines = new ArrayList<>(address.texts("line"));
        var city = address.text("city");
        var district = address.text("district");
        var state = address.text("state");
        var postalCode = address.text("postalCode");
        var country = Countries.code(address.at("country"), address.text("country"));
        var text = address.text("text");
        if (lines.isEmpty() && text != null) {
            lines.add(text);
        }
        var isEmpty = lines.isEmpty()
                && city == null
                && district == null
                && state == null
                && postalCode == null
                && country == null;
        return isEmpty
                ? null
                : Misread.named(
                        field -> in(address, field),
                        () -> new Address(use, lines, city, district, state, postalCode, country));
    }

    /** Numbers without + are dialled from home. */
    private String regionOf(List<Address> addresses) {
        return addresses.stream()
                .map(Address::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(region);
    }

    private List<ContactPoint> telecoms(String home) throws Misread {
        var points = new ArrayList<ContactPoint>();
        for (var telecom : resource.objects("telecom")) {
            var value = telecom.text("value");
            if (value == null) {
                continue;
            }
            var system = code(ContactSystem.class, telecom, "system");
            if (system == null) {
                throw new Misread(telecom.at("system"), "is missing");
            }
            var use = code(ContactUse.class, telecom, "use");
            var rank = telecom.number("rank");
            points.add(Misread.named(field -> in(telecom, field), () -> switch (system) {
                case PHONE, SMS, FAX ->
                    new ContactPoint(
                            system, ContactPoint.phone(value, home, use).value(), use, rank);
                default -> new ContactPoint(system, value, use, rank);
            }));
        }
        return points;
    }

    private List<Identifier> identifiers() throws Misread {
        var identifiers = new ArrayList<Identifier>();
        for (var identifier : resource.objects("identifier")) {
            var value = identifier.text("value");
            if (value == null) {
                continue;
            }
            var system = identifier.text("system");
            var use = code(IdentifierUse.class, identifier, "use");
            identifiers.add(new Identifier(
                    system != null ? system : PeopleFile.systemOf(source, typeOf(identifier)),
                    value,
                    use == null ? IdentifierUse.OFFICIAL : use));
        }
        return identifiers;
    }

    private static String typeOf(Json identifier) throws Misread {
        var type = identifier.object("type");
        if (type != null) {
            for (var coding : type.objects("coding")) {
                var code = coding.text("code");
                if (code != null && TYPE.matcher(code).matches()) {
                    return code;
                }
            }
        }
        return "identifier";
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> codes, Json object, String field) throws Misread {
        var code = object.text(field);
        if (code == null) {
            return null;
        }
        for (var constant : codes.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
                return constant;
            }
        }
        var allowed = List.of(codes.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
        throw new Misread(object.at(field), "is none of " + allowed.substring(1, allowed.length() - 1));
    }

    /** The register's {@code name.family} as {@code name[0].family}. */
    static String in(Json object, String field) {
        var dot = field.indexOf('.');
        return object.path() + (dot < 0 ? "" : field.substring(dot));
    }
}
