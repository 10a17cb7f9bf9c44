package health.erp.examples.people;

import static health.erp.examples.people.PeopleLists.GOOD;
import static health.erp.examples.people.PeopleLists.HEADER;
import static health.erp.examples.people.PeopleLists.csv;
import static health.erp.examples.people.PeopleLists.only;
import static health.erp.examples.people.PeopleLists.read;
import static health.erp.examples.people.PeopleLists.told;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.records.identifier.Identifier;
import health.erp.records.intake.Arrival;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileCsvTest {
    private static final String BAD_QUOTE = "has a quote (\") that is not closed or not at the start of a value";

    @Test
    void aRowIsAPersonWithAllItsValues() {
        var ravi = only(
                csv(HEADER, "rec-1-org, ravi, kumar, 12, mg road, near the lake, pune, 411001, mh, 19800512, 6988048"));

        assertThat(ravi.key()).isEqualTo("rec-1-org");
        assertThat(ravi.person().names()).containsExactly(HumanName.official("kumar", "ravi"));
        assertThat(ravi.person().gender()).isEqualTo(AdministrativeGender.UNKNOWN);
        assertThat(ravi.person().birthDate()).isEqualTo(BirthDate.parse("1980-05-12"));
        assertThat(ravi.person().addresses())
                .containsExactly(
                        new Address(null, List.of("12 mg road", "near the lake"), "pune", null, "mh", "411001", null));
        assertThat(ravi.identifiers()).containsExactly(new Identifier("urn:test:list#soc_sec_id", "6988048"));
    }

    @Test
    void whatIsBlankIsLeftOpen() {
        var person = only(csv(HEADER, "rec-1-org, , kumar, , , , , , , , ")).person();

        assertThat(person.officialName()).isEqualTo(HumanName.official("kumar"));
        assertThat(person.birthDate()).isNull();
        assertThat(person.addresses()).isEmpty();
        assertThat(person.telecoms()).isEmpty();
    }

    @Test
    void columnsMayComeInAnyOrderAndCaseWithOthersBetween() {
        var asha = only(csv(
                "Surname,REC_ID,ward,,Date_Of_Birth,given_name,sex,phone,email",
                "rao,7,B,x,1971-02-03,asha,F,098450 12345,Asha@Example.org"));

        assertThat(asha.key()).isEqualTo("7");
        assertThat(asha.person().officialName()).isEqualTo(HumanName.official("rao", "asha"));
        assertThat(asha.person().gender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(asha.person().birthDate()).isEqualTo(BirthDate.parse("1971-02-03"));
        assertThat(asha.person().telecoms())
                .containsExactly(
                        ContactPoint.phone("+919845012345", "IN", null), ContactPoint.email("asha@example.org", null));
        assertThat(asha.identifiers()).isEmpty();
    }

    @Test
    void tenPeopleAreReadInTheirOrder() {
        var rows = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "rec-%d-org, given%d, family%d, %d, main road, , pune, 41100%d, mh, 19%d0101, %d"
                        .formatted(i, i, i, i, i % 10, 60 + i, 1000 + i))
                .collect(Collectors.joining("\r\n"));

        var arrivals = csv(HEADER + "\r\n" + rows + "\r\n");

        assertThat(arrivals).hasSize(10).allMatch(a -> a instanceof Arrival.Person);
        assertThat(arrivals.stream().map(Arrival::line)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    void aQuotedValueMayHoldCommasQuotesAndLineBreaks() {
        var arrivals = csv(
                "rec_id, given_name, surname, address_1, date_of_birth",
                "1, \"ravi \"\"rk\"\"\", \"kumar, jr\", \"flat 3",
                "mg road\", 19800512",
                "2, mira, iyer, 5\" pipe lane, 19810101",
                "",
                "3, , , , ");

        assertThat(arrivals.stream().map(Arrival::line)).containsExactly(2L, 4L, 6L);
        assertThat(only(arrivals.subList(0, 1)).person().officialName())
                .isEqualTo(HumanName.official("kumar, jr", "ravi \"rk\""));
        assertThat(only(arrivals.subList(0, 1)).person().addresses().get(0).lines())
                .containsExactly("flat 3 mg road");
        assertThat(only(arrivals.subList(1, 2)).person().addresses().get(0).lines())
                .containsExactly("5\" pipe lane");
    }

    @Test
    void aQuoteThatIsNotClosedCostsItsOwnLine() {
        assertThat(told(csv(HEADER, "rec-1, \"ravi, kumar, , , , , , , , ", GOOD)))
                .containsExactly("2: " + BAD_QUOTE, "rec-2-org");
        assertThat(told(csv(HEADER, "rec-1, \"ravi, kumar, , , , , , , , ", GOOD.replace("mira", "\"mira\""))))
                .containsExactly("2: " + BAD_QUOTE, "rec-2-org");
        assertThat(told(csv(HEADER, "rec-1, \"ravi\" x, kumar, , , , , , , , ", GOOD)))
                .containsExactly("2: " + BAD_QUOTE, "rec-2-org");
    }

    @Test
    void aQuoteIsNotLookedForAllThroughTheList() {
        var rows = IntStream.range(0, 300).mapToObj(i -> GOOD).collect(Collectors.joining("\n"));

        assertThat(csv(HEADER, "rec-1, \"ravi, kumar, , , , , , , , ", rows)).hasSize(301);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19991341", "19990230", "18491231", "12051999", "1999-13-01", "tomorrow", "1999 0101"})
    void aDateThatCannotBeIsNamedButNotRepeated(String date) {
        assertThat(told(csv(HEADER, GOOD.replace("19800512", date), GOOD)))
                .containsExactly(
                        "2: date_of_birth is not a calendar day since 1850-01-01; write it as 19800512 or 1980-05-12",
                        "rec-2-org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            , a, b, m, , , 19800101                 | rec_id is missing
            1, , , m, , , 19800101                  | given_name or surname must be there, both are missing
            1, a, b, male?, , , 19800101            | gender is none of male, female, other, unknown
            1, a, b, m, 12, , 19800101              | phone is too short or too long; write it with its area code
            1, a, b, m, call him, , 19800101        | phone is not a telephone number; write it with + and the country, or give its region
            1, a, b, m, , nowhere, 19800101         | email is not an e-mail address
            1, a, b, m, , 19800101                  | has 6 values, the header has 7; a value with a comma in it needs quotes (")
            1, a, b, m, , , 19800101, x             | has 8 values, the header has 7; a value with a comma in it needs quotes (")
            rec_id,given_name,SURNAME,gender,phone,email,date_of_birth | is the header again
            """)
    void whatIsWrongWithARowIsSaid(String row, String reason) {
        var header = "rec_id, given_name, surname, gender, phone, email, date_of_birth";

        assertThat(told(csv(header, row, "2, a, b, m, , , 19800101"))).containsExactly("2: " + reason, "2");
    }

    @Test
    void aValueThatIsTooLongOrHasControlCharactersIsNamedByItsColumn() {
        var longName = "x".repeat(101);

        assertThat(told(csv(
                        HEADER,
                        GOOD.replace("iyer", longName),
                        GOOD.replace("mira", "mi\u0007ra"),
                        GOOD.replace("pune", longName),
                        GOOD.replace("rec-2-org", longName))))
                .containsExactly(
                        "2: surname is longer than 100 characters",
                        "3: given_name contains control characters",
                        "4: suburb is longer than 100 characters",
                        "5: rec_id is longer than 64 characters");
    }

    @Test
    void aLineThatIsNotUtf8IsRejectedAndNotGuessedAt() {
        var latin = (HEADER + "\n" + GOOD.replace("mira", "andré") + "\n" + GOOD).getBytes(ISO_8859_1);

        assertThat(told(read(Format.CSV, latin))).containsExactly("2: is not UTF-8", "rec-2-org");
        assertThat(only(csv(HEADER, GOOD.replace("mira", "मीरा"))).person().officialName())
                .isEqualTo(HumanName.official("iyer", "मीरा"));
    }

    @Test
    void aByteOrderMarkIsTaken() {
        assertThat(told(csv("\uFEFF" + HEADER, GOOD))).containsExactly("rec-2-org");
    }

    @Test
    void binaryDataAndEndlessLinesCostOnlyThemselves() {
        var endless = "rec-1, " + "x".repeat(Lines.MAX_BYTES);

        assertThat(told(csv(HEADER, GOOD.replace("mira", "mi\0ra"), endless, GOOD)))
                .containsExactly("2: holds binary data, not text", "3: is longer than 1048576 bytes", "rec-2-org");
    }

    @Test
    void aListWithoutARequiredColumnIsRefusedWithWhatItHas() {
        assertUnusable("rec_id, given_name, dob\n1, a, 19800101")
                .hasMessage("The list has no column (surname, date_of_birth); it has (rec_id, given_name, dob).");
    }

    @Test
    void aColumnMayNotBeThereTwice() {
        assertUnusable("rec_id, given_name, surname, Surname, date_of_birth\n")
                .hasMessage("The list has more than one column (surname).");
    }

    @Test
    void aListWithoutAHeaderIsRefusedAndItsFirstPersonNotRepeated() {
        assertUnusable(GOOD)
                .hasMessageStartingWith("The first line of the list is not its header")
                .hasMessageNotContaining("mira");
        assertUnusable(HEADER.replace(',', ';')).hasMessageEndingWith("Maybe save it with commas between the values.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n  \n", "\uFEFF"})
    void anEmptyListIsRefused(String list) {
        assertUnusable(list).hasMessage("The list is empty.");
    }

    @Test
    void aHeaderAloneIsAListOfNobody() {
        assertThat(csv(HEADER)).isEmpty();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnusable(String list) {
        return assertThatThrownBy(() -> read(Format.CSV, list.getBytes(UTF_8)))
                .isInstanceOf(UnusableFileException.class);
    }
}
