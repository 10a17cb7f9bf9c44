package health.erp.benchmarks.byhand;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import health.erp.benchmarks.people.Person;
import health.erp.records.identifier.CheckDigit;
import health.erp.records.matching.Sound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a person becomes in the tables. */
public record Rows(UUID patient, String mrn, Person person, Instant at) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    public static Rows of(Person person, long serial, Instant at) {
        return new Rows(UuidCreator.getTimeOrderedEpoch(), mrn(serial), person, at);
    }

    public static String mrn(long serial) {
        var digits = Long.toString(serial);
        return CheckDigit.VERHOEFF.append("0".repeat(Math.max(0, 7 - digits.length())) + digits);
    }

    public String displayName() {
        return person.given() + " " + person.second() + " " + person.family();
    }

    public String names() {
        return JSON.writeValueAsString(
                List.of(new Name("OFFICIAL", person.family(), List.of(person.given(), person.second()))));
    }

    public String telecoms() {
        return JSON.writeValueAsString(List.of(new Telecom("PHONE", person.phone(), "MOBILE")));
    }

    public String addresses() {
        return JSON.writeValueAsString(List.of(
                new Place("HOME", List.of(person.street()), person.city(), person.state(), person.pin(), "IN")));
    }

    public String gender() {
        return person.female() ? "FEMALE" : "MALE";
    }

    public String sameness() {
        var given = Stream.of(person.given(), person.second()).map(Rows::lower).distinct();
        return "%s|%s|%s".formatted(lower(person.family()), given.collect(joining(" ")), person.born());
    }

    public String sound() {
        return Sound.ofName(displayName());
    }

    /** What the patient is found by, besides the telephone number. */
    public List<String> words() {
        return Stream.of(person.family(), person.given(), person.second())
                .map(Rows::lower)
                .distinct()
                .toList();
    }

    String created() {
        return JSON.writeValueAsString(new Created(patient, mrn, "KNOWN", at));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Name(String use, String family, List<String> given) {}

    private record Telecom(String system, String value, String use) {}

    private record Place(
            String use, List<String> lines, String city, String state, String postalCode, String country) {}

    private record Created(UUID patient, String mrn, String kind, Instant at) {}
}
