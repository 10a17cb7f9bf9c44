package health.erp.records.person;

import static health.erp.records.person.BirthDate.Precision.DAY;
import static health.erp.records.person.BirthDate.Precision.MONTH;
import static health.erp.records.person.BirthDate.Precision.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    // R-ID-5
    @ParameterizedTest
    @CsvSource({
        "1980, YEAR, 1980-01-01, 1980-12-31",
        "1980-02, MONTH, 1980-02-01, 1980-02-29",
        "1981-02, MONTH, 1981-02-01, 1981-02-28",
        "' 1980-05-12 ', DAY, 1980-05-12, 1980-05-12"
    })
    void isAsExactAsItIsWritten(String text, BirthDate.Precision precision, LocalDate first, LocalDate last) {
        var born = BirthDate.parse(text);

        assertThat(born).isEqualTo(new BirthDate(first, precision, false));
        assertThat(born.last()).isEqualTo(last);
        assertThat(born.format()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "80", "1980-5", "1980-13", "1981-02-29", "1980-05-12T00:00", "12.05.1980", "१९८०", "-1980"})
    void isACalendarDate(String text) {
        assertThatThrownBy(() -> BirthDate.parse(text))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("birthDate is not a calendar date");
    }

    @Test
    void isNotBeforeAnybodyAliveWasBorn() {
        assertThat(BirthDate.parse("1850").first()).isEqualTo(BirthDate.EARLIEST);
        assertThatThrownBy(() -> BirthDate.parse("1849-12-31"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageNotContaining("1849");
        assertThatThrownBy(() -> BirthDate.of(LocalDate.of(10_000, 1, 1))).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void beginsWhereItsPrecisionBegins() {
        var day = LocalDate.of(1980, 5, 12);

        assertThat(new BirthDate(day, YEAR, false)).isEqualTo(BirthDate.parse("1980"));
        assertThat(new BirthDate(day, MONTH, false)).isEqualTo(BirthDate.parse("1980-05"));
        assertThat(new BirthDate(day, DAY, false)).isEqualTo(BirthDate.of(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-12, 2026-05-11, 45",
        "1980-05-12, 2026-05-12, 46",
        "2004-02-29, 2025-02-28, 20",
        "2004-02-29, 2025-03-01, 21",
        "1980-05, 2026-05-30, 45",
        "1980-05, 2026-05-31, 46",
        "1980, 2026-12-30, 45",
        "1980, 2026-12-31, 46",
        "2026, 2026-03-01, 0"
    })
    void anAgeIsTheLowestPossible(String born, LocalDate day, int age) {
        assertThat(BirthDate.parse(born).ageOn(day)).isEqualTo(age);
    }

    @Test
    void nobodyHasAnAgeBeforeBirth() {
        assertThatThrownBy(() -> BirthDate.parse("1980").ageOn(LocalDate.of(1979, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1980");
    }

    @Test
    void aStatedAgeGivesAnEstimatedYear() {
        assertThat(BirthDate.aged(34, LocalDate.of(2026, 11, 20)))
                .isEqualTo(new BirthDate(LocalDate.of(1991, 1, 1), YEAR, true));
        assertThat(BirthDate.aged(34, LocalDate.of(2026, 12, 31)).first()).hasYear(1992);
        assertThatThrownBy(() -> BirthDate.aged(-1, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> BirthDate.aged(151, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void liesInTheFutureOnlyForCertain() {
        var today = LocalDate.of(2026, 5, 12);

        assertThat(BirthDate.parse("2026-05-13").isAfter(today)).isTrue();
        assertThat(BirthDate.parse("2026-05-12").isAfter(today)).isFalse();
        assertThat(BirthDate.parse("2026").isAfter(today)).isFalse();
        assertThat(BirthDate.parse("2027").isAfter(today)).isTrue();
    }
}
