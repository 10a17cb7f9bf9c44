package health.erp.examples.people;

import static health.erp.examples.people.PeopleLists.fhir;
import static health.erp.examples.people.PeopleLists.only;
import static health.erp.examples.people.PeopleLists.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleFileFhirTest {
    private static final String NAME = "\"name\":[{\"family\":\"Rao\"}]";

    @Test
    void aPatientIsTakenWithEverythingWeKeep() {
        var sumi = only(fhir(
                """
                {"resourceType":"Patient","id":"p-1","text":{"status":"generated"},"extension":[{"url":"x"}],
                "identifier":[{"system":"urn:sys:a","value":"1","use":"secondary"},
                {"type":{"coding":[{"code":"SS"}]},"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-94-5397"}],
                "name":[{"use":"maiden","family":"Cummerata","given":["Sumi"]},
                {"use":"official","family":"Medhurst","given":["Sumi","Larue"],"prefix":["Mrs."],"suffix":["MD","PhD"]}],
                "telecom":[{"system":"phone","value":"555-690-3898","use":"home","rank":1},
                {"system":"email","value":"sumi@example.org"},{"system":"phone"}],
                "gender":"female","birthDate":"1927-05","deceasedDateTime":"1989-05-09T20:35:22-04:00",
                "address":[{"use":"home","line":["633 Abernathy Landing"],"city":"Emporia","state":"KS",
                "postalCode":"66801","country":"US"},{"period":{"start":"2000"}}],"multipleBirthBoolean":false}"""
                        .replace("\n", "")));

        assertThat(sumi.key()).isEqualTo("p-1");
        assertThat(sumi.identifiers())
                .containsExactly(
                        new Identifier("urn:sys:a", "1", IdentifierUse.SECONDARY),
                        new Identifier("http://hl7.org/fhir/sid/us-ssn", "999-94-5397"));
        var person = sumi.person();
        assertThat(person.names())
                .containsExactly(
                        new HumanName(NameUse.MAIDEN, "Cummerata", List.of("Sumi"), null, null, null, null),
                        new HumanName(
                                NameUse.OFFICIAL, "Medhurst", List.of("Sumi", "Larue"), "Mrs.", "MD PhD", null, null));
        assertThat(person.telecoms())
                .containsExactly(
                        new ContactPoint(ContactSystem.PHONE, "+15556903898", ContactUse.HOME, 1),
                        ContactPoint.email("sumi@example.org", null));
        assertThat(person.gender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(person.birthDate()).isEqualTo(BirthDate.parse("1927-05"));
        assertThat(person.deceased()).isEqualTo(new Deceased(true, Instant.parse("1989-05-10T00:35:22Z")));
        assertThat(person.addresses())
                .containsExactly(new Address(
                        AddressUse.HOME, List.of("633 Abernathy Landing"), "Emporia", null, "KS", "66801", "US"));
    }

    @Test
    void tenPatientsAreReadInTheirOrderAndBlankLinesCount() {
        var lines = IntStream.range(0, 10)
                .mapToObj(i -> "{\"resourceType\":\"Patient\",\"id\":\"p%d\",%s}".formatted(i, NAME))
                .toList();

        var arrivals = fhir("", String.join("\n\n", lines), "");

        assertThat(told(arrivals)).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9");
        assertThat(arrivals.get(9).line()).isEqualTo(20);
    }

    @Test
    void exactlyOneNameIsTheOfficialOne() {
        assertThat(uses("{'family':'A','use':'nickname'},{'family':'B'},{'family':'C','use':'usual'}"))
                .containsExactly(NameUse.NICKNAME, NameUse.USUAL, NameUse.OFFICIAL);
        assertThat(uses("{'family':'A','use':'old'},{'family':'B'},{'family':'B'}"))
                .containsExactly(NameUse.OLD, NameUse.OFFICIAL, NameUse.USUAL);
        assertThat(uses("{'family':'A','use':'official'},{'family':'A','use':'official'}"))
                .containsExactly(NameUse.OFFICIAL, NameUse.USUAL);
        assertThat(uses("{'text':'Suharto','use':'old'}")).containsExactly(NameUse.OFFICIAL);
    }

    @Test
    void anIdentifierWithoutASystemIsOneOfTheList() {
        var identifiers = patient(
                        "\"identifier\":[{\"value\":\"1\",\"type\":{\"coding\":[{\"code\":\"MR\"}]}},{\"value\":\"2\"}]")
                .identifiers();

        assertThat(identifiers)
                .containsExactly(
                        new Identifier("urn:test:list#MR", "1"), new Identifier("urn:test:list#identifier", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "deceasedBoolean":true            | true  |
            "deceasedBoolean":false           | false |
            "deceasedDateTime":"1989"         | true  |
            "deceasedDateTime":"1989-05"      | true  |
            "deceasedDateTime":"1989-05-09"   | true  | 1989-05-09T00:00:00Z
            """,
            quoteCharacter = '\'')
    void deathIsKeptAsFarAsItIsKnown(String field, boolean deceased, @Nullable Instant at) {
        assertThat(patient(field).person().deceased()).isEqualTo(new Deceased(deceased, at));
    }

    @ParameterizedTest
    @CsvSource({"US,US", "us,US", "USA,US", "India,IN", "United States,US"})
    void aCountryMayBeACodeOrAName(String written, String code) {
        var address = patient("\"address\":[{\"city\":\"X\",\"country\":\"%s\"}]".formatted(written))
                .person()
                .addresses()
                .get(0);

        assertThat(address.country()).isEqualTo(code);
    }

    @Test
    void aNumberIsDialledFromTheRegionOfTheListIfTheAddressDoesNotTell() {
        var telecoms = patient("\"telecom\":[{\"system\":\"sms\",\"value\":\"98450 12345\"}]")
                .person()
                .telecoms();

        assertThat(telecoms).containsExactly(new ContactPoint(ContactSystem.SMS, "+919845012345", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            "birthDate":"1999-13-41"          | birthDate is not a calendar date; write it as 1980, 1980-05 or 1980-05-12
            "birthDate":19991231              | birthDate is not a text
            "deceasedDateTime":"yesterday"    | deceasedDateTime is not a FHIR dateTime such as 1989-05-09T20:35:22-04:00
            "deceasedBoolean":"yes"           | deceasedBoolean is neither true nor false
            "gender":"M?"                     | gender is none of male, female, other, unknown
            "address":{"city":"X"}            | address is not a list
            "address":["X"]                   | address[0] is not an object
            "address":[{"country":"Narnia"}]  | address[0].country is not a country: write its ISO 3166-1 code such as IN
            "telecom":[{"value":"1"}]         | telecom[0].system is missing
            "telecom":[{"system":"phone","value":"1"}] | telecom[0].value is not a telephone number; write it with + and the country, or give its region
            "telecom":[{"system":"drum","value":"1"}]  | telecom[0].system is none of phone, fax, email, pager, url, sms, other
            "name":[]                         | name is missing
            "name":[{"use":"official"}]       | name[0] needs a family name, a given name or a text
            "name":[{"given":"Ravi"}]         | name[0].given is not a list
            "id":"a b"                        | id is not 1 to 64 letters, digits, hyphens or dots
            "id":null                         | id is missing
            "resourceType":"Condition"        | resourceType is Condition, not Patient
            "resourceType":"<script>"         | resourceType is not Patient
            """)
    void whatIsWrongWithAPatientIsSaid(String field, String reason) {
        assertThat(told(fhir(line("\"ok\":true"), line(field)))).containsExactly("p", "2: " + reason);
    }

    @Test
    void whatIsNoJsonObjectCostsItsOwnLine() {
        assertThat(told(fhir(
                        line("\"ok\":true"),
                        "[1]",
                        "null",
                        "{\"resourceType\":\"Patient\",",
                        line("\"a\":1") + " x",
                        line("\"a\":1,\"a\":2"),
                        "{}",
                        line("\"ok\":true"))))
                .containsExactly(
                        "p",
                        "2: is not a JSON object",
                        "3: is not a JSON object",
                        "4: is not JSON at character 27",
                        "5: is not JSON at character 69",
                        "6: is not JSON at character 71",
                        "7: resourceType is missing; it must be Patient",
                        "p");
    }

    @Test
    void jsonThatIsNotOneResourceALineIsRefused() {
        assertThatThrownBy(() -> fhir("[", "{}", "]"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("each line must hold one FHIR Patient");
        assertThatThrownBy(() -> fhir("{", "\"resourceType\": \"Patient\"", "}"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("over several lines");
        assertThatThrownBy(() -> fhir("")).hasMessage("The list is empty.");
    }

    private static List<NameUse> uses(String names) {
        return patient("\"name\":[%s]".formatted(names.replace('\'', '"'))).person().names().stream()
                .map(HumanName::use)
                .toList();
    }

    private static Entry patient(String field) {
        return only(fhir(line(field)));
    }

    /** A patient with this field in place of the usual one. */
    private static String line(String field) {
        var fields = new ArrayList<String>();
        for (var usual : List.of("\"resourceType\":\"Patient\"", "\"id\":\"p\"", NAME)) {
            if (!field.startsWith(usual.substring(0, usual.indexOf(':') + 1))) {
                fields.add(usual);
            }
        }
        fields.add(field);
        return "{" + String.join(",", fields) + "}";
    }
}
