package health.erp.examples.people;

import static java.util.stream.Collectors.joining;

import health.erp.core.InvalidCommandException;
import health.erp.records.identifier.Identifier;
import health.erp.records.intake.Arrival;
import health.erp.records.patient.RegisterPatients.Entry;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People from a CSV with the columns of the FEBRL lists. */
final class CsvPeople implements People {
    private static final int MAX_KEY = 64;
    private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Map<String, String> COLUMN_OF = Map.of(
            "name.family", Columns.FAMILY,
            "name.given", Columns.GIVEN,
            "address.lines", Columns.STREET,
            "address.city", Columns.CITY,
            "address.postalCode", Columns.POSTAL_CODE,
            "address.state", Columns.STATE);

    private final CsvRows rows;
    private final Columns columns;
    private final String source;
    private final String region;

    CsvPeople(Lines lines, String source, String region) throws IOException {
        this.rows = new CsvRows(lines);
        this.source = source;
        this.region = region;
        var header = rows.next(0);
        if (header == null) {
            throw new UnusableFileException("The list is empty.");
        }
        if (header.problem() != null) {
            throw new UnusableFileException("The first line of the list " + header.problem() + ".");
        }
        this.columns = new Columns(header.values());
    }

    @Override
    public @Nullable Arrival next() throws IOException {
        var row = rows.next(columns.count());
        if (row == null) {
            return null;
        }
        if (row.problem() != null) {
            return new Arrival.Unreadable(row.line(), row.problem());
        }
        if (columns.isHeader(row.values())) {
            return new Arrival.Unreadable(row.line(), "is the header again");
        }
        try {
            return new Arrival.Person(row.line(), new Person(row.values()).entry());
        } catch (Misread e) {
            return new Arrival.Unreadable(row.line(), e.reason());
        }
    }

    /** One row, with its values by the names of their columns. */
    private final class Person {
        private final List<String> row;

        private Person(List<String> row) {
            this.row = row;
        }

        private Entry entry() throws Misread {
            var key = value(Columns.KEY);
            if (key == null) {
                throw new Misread(Columns.KEY, "is missing");
            }
            if (key.length() > MAX_KEY) {
                throw new Misread(Columns.KEY, "is longer than %d characters".formatted(MAX_KEY));
            }
            var number = value(Columns.SOCIAL_SECURITY);
            var identifiers = number == null
                    ? List.<Identifier>of()
                    : List.of(new Identifier(PeopleFile.systemOf(source, Columns.SOCIAL_SECURITY), number));
            var person = new Demographics(List.of(name()), gender(), birthDate(), telecoms(), addresses(), Deceased.NO);
            return new Entry(key, person, identifiers);
        }

        private HumanName name() throws Misread {
            var family = value(Columns.FAMILY);
            var given = value(Columns.GIVEN);
            if (family == null && given == null) {
                throw new Misread(Columns.GIVEN + " or " + Columns.FAMILY, "must be there, both are missing");
            }
            var all = given == null ? List.<String>of() : List.of(given);
            return Misread.named(
                    CsvPeople::column, () -> new HumanName(NameUse.OFFICIAL, family, all, null, null, null, null));
        }

        private AdministrativeGender gender() throws Misread {
            var column = value(Columns.GENDER) == null ? Columns.SEX : Columns.GENDER;
            var code = value(column);
            return code == null
                    ? AdministrativeGender.UNKNOWN
                    : Misread.named(field -> column, () -> AdministrativeGender.of(code));
        }

        private @Nullable BirthDate birthDate() throws Misread {
            var text = value(Columns.BIRTH_DATE);
            if (text == null) {
                return null;
            }
            var date = EIGHT_DIGITS.matcher(text);
            try {
                return BirthDate.parse(date.matches() ? date.replaceAll("$1-$2-$3") : text);
            } catch (InvalidCommandException e) {
                throw new Misread(
                        Columns.BIRTH_DATE,
                        "is not a calendar day since %s; write it as 19800512 or 1980-05-12"
                                .formatted(BirthDate.EARLIEST));
            }
        }

        private List<ContactPoint> telecoms() throws Misread {
            var phone = value(Columns.PHONE);
            var email = value(Columns.EMAIL);
            var points = new ArrayList<ContactPoint>();
            if (phone != null) {
                points.add(Misread.named(field -> Columns.PHONE, () -> ContactPoint.phone(phone, region, null)));
            }
            if (email != null) {
                points.add(Misread.named(field -> Columns.EMAIL, () -> ContactPoint.email(email, null)));
            }
            return points;
        }

        private List<Address> addresses() throws Misread {
            var street = Stream.of(value(Columns.STREET_NUMBER), value(Columns.STREET))
                    .filter(Objects::nonNull)
                    .collect(joining(" "));
            var place = value(Columns.PLACE);
            var lines = Stream.of(street, place == null ? "" : place)
                    .filter(line -> !line.isEmpty())
                    .toList();
            var city = value(Columns.CITY);
            var state = value(Columns.STATE);
            var postalCode = value(Columns.POSTAL_CODE);
            if (lines.isEmpty() && city == null && state == null && postalCode == null) {
                return List.of();
            }
            return List.of(Misread.named(
                    CsvPeople::column, () -> new Address(null, lines, city, null, state, postalCode, null)));
        }

        private @Nullable String value(String column) {
            return columns.value(column, row);
        }
    }

    private static String column(String field) {
        return COLUMN_OF.getOrDefault(field, field);
    }
}
