package health.erp.lab.accession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** I7: the check digit is valid, and what it sees. */
class AccessionNumberProperties {
    // every one of the 108 wrong digits and 11 swaps of each number is tried
    @Property(tries = 200)
    void everyWrongDigitAndEverySwapIsSeen(
            @ForAll @IntRange(min = 0, max = 99) int site,
            @ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = AccessionNumber.LAST_SERIAL) int serial) {
        var number = AccessionNumber.of(site, year, serial).value();

        for (var i = 0; i < number.length(); i++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var mistyped = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(Damm.holds(mistyped)).isEqualTo(mistyped.equals(number));
            }
        }
        for (var i = 1; i < number.length(); i++) {
            var swapped =
                    number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1);
            assertThat(Damm.holds(swapped)).isEqualTo(swapped.equals(number));
        }
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(
            @ForAll @IntRange(min = 0, max = 99) int site,
            @ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = AccessionNumber.LAST_SERIAL) int serial) {
        var number = AccessionNumber.of(site, year, serial);

        assertThat(AccessionNumber.parse(number.formatted())).isEqualTo(number);
        assertThat(List.of(number.site(), number.year(), number.serial())).containsExactly(site, year % 100, serial);
    }

    @Example
    void theSchemeIsDamms() {
        assertThat(Damm.checkOf("572")).isEqualTo(4);
    }

    @Example
    void aMistypedNumberIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> AccessionNumber.parse("02-26-0001234-0"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("wrong check digit");
        assertThatThrownBy(() -> AccessionNumber.parse("LAB7")).hasMessageContaining("12 digits");
        assertThatThrownBy(() -> AccessionNumber.of(1, 2026, AccessionNumber.LAST_SERIAL + 1))
                .hasMessageContaining("no accession number");
    }

    @Example
    void serialsThatWerePassedOverAreFound() {
        var used = List.of(
                AccessionNumber.of(1, 2026, 5),
                AccessionNumber.of(1, 2026, 2),
                AccessionNumber.of(1, 2026, 6),
                AccessionNumber.of(2, 2026, 8));

        assertThat(SerialGap.between(used))
                .containsExactly(new SerialGap(1, 26, 1, 1), new SerialGap(1, 26, 3, 4), new SerialGap(2, 26, 1, 7));
    }

    @Example
    void aLabelSaysWhoseItIsInTwoWays() {
        var label = new SpecimenLabel(
                AccessionNumber.of(2, 2026, 1234),
                1,
                new SpecimenLabel.Bearer("Testpatient, Asha", "10000017", LocalDate.of(1980, 2, 29), "F"),
                "EDTA blood",
                LocalDateTime.of(2026, 3, 1, 8, 5));

        assertThat(label.barcode()).isEqualTo(label.accession().value() + "01");
        assertThat(label.lines(30))
                .containsExactly(
                        "Testpatient, Asha",
                        "10000017 29-02-1980 F",
                        label.accession().formatted() + "/1",
                        "EDTA blood 01-03-2026 08:05");
        assertThat(label.lines(4)).allSatisfy(line -> assertThat(line).hasSize(4));
    }
}
