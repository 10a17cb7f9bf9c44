package health.erp.records.patient;

import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierType;
import health.erp.records.matching.Traits;
import health.erp.records.matching.Traits.Born;
import health.erp.records.matching.Traits.Card;
import health.erp.records.matching.Traits.Sex;
import health.erp.records.person.Address;
import health.erp.records.person.AddressUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people are compared by, of what the register knows. */
final class TraitsOf {
    private static final Pattern RELATION = Pattern.compile("(?i)^\\s*(?:s|w|d|c|h)\\s*/?\\s*o\\b[.:,]?\\s*(.+)$");
    private static final Pattern HOUSE = Pattern.compile("\\b[0-9]+[A-Za-z]?(?:[/-][0-9A-Za-z]+)*\\b");

    private TraitsOf() {}

    /** @param keys what the numbers are compared by: of confidential ones their tokens */
    static Traits person(Demographics person, List<Identifier> keys) {
        var numbers = keys.stream().map(k -> new Card(k.system(), k.value())).toList();
        return of(
                Traits.Kind.NAMED,
                person.officialName(),
                new Told(person.gender(), person.birthDate(), person.telecoms(), person.addresses(), numbers));
    }

    static Traits patient(Patient patient) {
        var kind =
                switch (patient.getKind()) {
                    case KNOWN -> Traits.Kind.NAMED;
                    case NEWBORN -> Traits.Kind.NEWBORN;
                    case UNKNOWN -> Traits.Kind.UNKNOWN;
                };
        var numbers = patient.getIdentifiers().stream()
                .filter(i -> i.getStatus() != IdentifierStatus.RETIRED && i.getType() != IdentifierType.U)
                .map(i -> new Card(i.getSystem(), i.getKey()))
                .toList();
        return of(
                kind,
                PatientNames.main(patient.getNames()),
                new Told(
                        patient.getGender(),
                        patient.getBirthDate(),
                        patient.getTelecoms(),
                        patient.getAddresses(),
                        numbers));
    }

    /** E.164 numbers of telephones. */
    static List<String> phones(List<ContactPoint> telecoms) {
        return telecoms.stream()
                .filter(t -> t.system() == ContactSystem.PHONE || t.system() == ContactSystem.SMS)
                .map(ContactPoint::value)
                .distinct()
                .toList();
    }

    private static Traits of(Traits.Kind kind, HumanName name, Told told) {
        var home = told.addresses.stream()
                .filter(a -> a.use() != AddressUse.OLD)
                .findFirst()
                .orElse(null);
        var lines = home == null ? List.<String>of() : home.lines();
        var roads = lines.stream().filter(l -> relative(l).isEmpty()).toList();
        return new Traits(
                kind,
                given(name),
                family(name),
                Stream.concat(lines.stream(), Stream.ofNullable(name.suffix()))
                        .map(TraitsOf::relative)
                        .filter(r -> !r.isEmpty())
                        .findFirst()
                        .orElse(""),
                born(told.birthDate),
                Sex.valueOf(told.gender.name()),
                roads.stream()
                        .flatMap(l -> HOUSE.matcher(l).results())
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(""),
                roads.isEmpty() ? "" : HOUSE.matcher(roads.get(0)).replaceAll(" "),
                roads.size() < 2 ? "" : roads.get(1),
                home == null ? "" : Objects.requireNonNullElse(home.city(), ""),
                home == null ? "" : Objects.requireNonNullElse(home.postalCode(), ""),
                home == null ? "" : Objects.requireNonNullElse(home.state(), ""),
                phones(told.telecoms),
                told.numbers);
    }

    /** Who has only one name, wherever it was written, is called by it. */
    private static String given(HumanName name) {
        if (!name.given().isEmpty()) {
            return String.join(" ", name.given());
        }
        var text = name.text() == null ? Objects.requireNonNullElse(name.family(), "") : name.text();
        var last = text.lastIndexOf(' ');
        return last < 0 || relation(text) ? text : text.substring(0, last);
    }

    private static String family(HumanName name) {
        if (!name.given().isEmpty()) {
            return Objects.requireNonNullElse(name.family(), "");
        }
        var text = name.text() == null ? Objects.requireNonNullElse(name.family(), "") : name.text();
        var last = text.lastIndexOf(' ');
        return last < 0 || relation(text) ? "" : text.substring(last + 1);
    }

    private static boolean relation(String text) {
        return text.contains("/");
    }

    /** An address as the cards of India print it begins with {@code S/O Krishnan}. */
    private static String relative(String line) {
        var relation = RELATION.matcher(line);
        return relation.matches() ? relation.group(1) : "";
    }

    private static @Nullable Born born(@Nullable BirthDate date) {
        if (date == null) {
            return null;
        }
        var day = date.first();
        return switch (date.precision()) {
            case YEAR -> new Born(day.getYear(), 0, 0, date.estimated());
            case MONTH -> new Born(day.getYear(), day.getMonthValue(), 0, date.estimated());
            case DAY -> new Born(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), date.estimated());
        };
    }

    /** What people tell besides their names. */
    private record Told(
            AdministrativeGender gender,
            @Nullable BirthDate birthDate,
            List<ContactPoint> telecoms,
            List<Address> addresses,
            List<Card> numbers) {}
}
