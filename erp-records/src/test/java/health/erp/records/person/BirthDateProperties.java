package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/** R-ID-5: a birth date is as exact as anybody knows, and the age is derived from it. */
class BirthDateProperties {

    @Property(tries = 300)
    void everyPrecisionComesBackAsItWasWritten(
            @ForAll @DateRange(min = "1850-01-01", max = "2100-12-31") LocalDate day,
            @ForAll BirthDate.Precision precision) {
        var born = new BirthDate(day, precision, false);

        assertThat(BirthDate.parse(born.format())).isEqualTo(born);
        assertThat(day).isBetween(born.first(), born.last());
    }

    @Property(tries = 300)
    void aPartialDateNeverMakesAnybodyOlder(
            @ForAll @DateRange(min = "1900-01-01", max = "2020-12-31") LocalDate day,
            @ForAll @DateRange(min = "2021-01-01", max = "2050-12-31") LocalDate on,
            @ForAll BirthDate.Precision precision) {
        var exact = BirthDate.of(day).ageOn(on);

        assertThat(new BirthDate(day, precision, false).ageOn(on)).isBetween(exact - 1, exact);
    }

    @Property(tries = 300)
    void whoSaysAnAgeHasItThatDay(
            @ForAll @IntRange(min = 0, max = 150) int years,
            @ForAll @DateRange(min = "2001-01-01", max = "2100-12-31") LocalDate on) {
        var born = BirthDate.aged(years, on);

        assertThat(born.ageOn(on)).isEqualTo(years);
        assertThat(born.estimated()).isTrue();
    }
}
