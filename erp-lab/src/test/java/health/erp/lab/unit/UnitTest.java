package health.erp.lab.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private static final Substance GLUCOSE = Substance.ofMolarMass("180.156");
    private static final Substance CALCIUM = Substance.ofMolarMass("40.078").withValence(2);

    @ParameterizedTest
    @CsvSource({
        "µmol/L, umol/L",
        "μmol/L, umol/L",
        "IU/L, [IU]/L",
        "mEq/L, meq/L",
        "mmHg, mm[Hg]",
        "cells/uL, /uL",
        "/HPF, /[HPF]",
        "10^9/L, 10*9/L",
        "x10E3/uL, 10*3/uL",
        "x10^3/µL, 10*3/uL",
        "K/uL, 10*3/uL",
        "gm%, g/dL",
        "µU/mL, u[IU]/mL",
        "g/l-1, g/L",
        "giga.l-1, 10*9/L",
        "mL/min/1.73m2, mL/min/{1.73_m2}",
        "mL/min/1.73 m², mL/min/{1.73_m2}",
        "mcg/dL, ug/dL",
        "Lakhs/cumm, 10*5/uL",
        "MMOL/L, mmol/L",
        "° C, Cel",
        "mmol/l, mmol/L",
        "{cells}/uL, {cells}/uL"
    })
    void readsWhatLaboratoriesSend(String sent, String code) {
        assertThat(Unit.read(sent)).contains(Unit.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "GPS/ml", "wibble", "mg/dL/", "many"})
    void saysSoWhenNobodyKnowsWhatAUnitMeans(String sent) {
        assertThat(Unit.read(sent)).isEmpty();
    }

    // as they stand in messages of hospitals and laboratories
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "umol/L",
                "mmol/l",
                "g/l",
                "U/l",
                "U/ml",
                "mg/l",
                "kU/l",
                "10*3/uL",
                "{ratio}",
                "wk",
                "giga.l-1",
                "g/dL",
                "IU/L",
                "{cells}/uL",
                "ug/dL",
                "tera.l-1",
                "s",
                "U/dL",
                "Promille",
                "{Ct}",
                "pg/{cell}",
                "pg",
                "ng/mL",
                "mg/dl",
                "h",
                "g/mL",
                "fL",
                "beats/min",
                "Ratio",
                "MPL/ml",
                "GPL/ml",
                "10*6/uL"
            })
    void knowsTheUnitsOfRealMessages(String sent) {
        assertThat(Unit.read(sent)).isPresent();
    }

    @Test
    void everySpellingInTheTableIsOfAUnit() throws IOException {
        try (var file = Unit.class.getResourceAsStream("spellings.csv")) {
            assertThat(file).isNotNull();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .forEach(cells ->
                            assertThat(Unit.read(cells[0])).as(cells[0]).contains(Unit.of(cells[1])));
        }
    }

    @Test
    void refusesACodeThatIsNotOfUcum() {
        assertThatThrownBy(() -> Unit.of("mmHg"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("not a unit of UCUM");
    }

    @ParameterizedTest
    @CsvSource({
        "4.41, 10*6/uL, 10*12/L, 4.41",
        "100, mg/dL, g/L, 1.00",
        "12.5, g/mL, g/dL, 1250.0",
        "7, 10*3/uL, /uL, 7000",
        "1, mmol/L, umol/L, 1000",
        "22.7, %, L/L, 0.227",
        "1, m[IU]/mL, u[IU]/mL, 1000",
        "2.6, 10*12/L, {cells}/uL, 2600000.0",
        "15, /min, /h, 900"
    })
    void convertsExactly(BigDecimal amount, String from, String to, BigDecimal expected) {
        assertThat(Unit.of(from).convert(amount, Unit.of(to)))
                .hasValueSatisfying(converted -> assertThat(converted).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"37, Cel, [degF], 98.6", "98.6, [degF], Cel, 37", "-40, Cel, [degF], -40", "0, K, Cel, -273.15"})
    void movesTheZeroOfTemperatures(BigDecimal amount, String from, String to, BigDecimal expected) {
        assertThat(Unit.of(from).convert(amount, Unit.of(to)).orElseThrow().setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "mmol/L, 10*9/L", // UCUM holds both to be numbers in a volume
        "mmol/L, meq/L", // without the valence
        "mmol/L, mosm/L",
        "mg/dL, mmol/L", // without the molar mass
        "U/L, [IU]/L", // unless it is an enzyme
        "[pH], mol/L",
        "[IU]/mL, [arb'U]/mL",
        "[CFU]/mL, {copies}/mL",
        "g/L, mm[Hg]"
    })
    void neverConvertsWhatMeasuresSomethingElse(String from, String to) {
        assertThat(Unit.of(from).isComparableWith(Unit.of(to))).isFalse();
        assertThat(Unit.of(to).isComparableWith(Unit.of(from))).isFalse();
    }

    @Test
    void goesFromMassToAmountByThePinnedMolarMass() {
        var converted = Unit.of("mg/dL").convert(new BigDecimal("100"), Unit.of("mmol/L"), GLUCOSE);

        assertThat(converted.orElseThrow().setScale(4, RoundingMode.HALF_UP)).isEqualTo("5.5507");
        assertThat(Unit.of("mmol/L").convert(new BigDecimal("5"), Unit.of("mg/dL"), GLUCOSE))
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("90.078"));
    }

    @Test
    void usesTheFactorThatIsPinned() {
        var creatinine = Substance.ofMicromolesPerMilligram("88.42");

        assertThat(Unit.of("mg/dL").convert(BigDecimal.ONE, Unit.of("umol/L"), creatinine))
                .hasValueSatisfying(factor -> assertThat(factor).isEqualByComparingTo("88.42"));
    }

    @Test
    void countsTheChargesOfAnIon() {
        var equivalents = Unit.of("mmol/L").convert(new BigDecimal("2.5"), Unit.of("meq/L"), CALCIUM);
        var fromMass = Unit.of("mg/dL").convert(new BigDecimal("10.0195"), Unit.of("meq/L"), CALCIUM);

        assertThat(equivalents.orElseThrow()).isEqualByComparingTo("5");
        assertThat(fromMass.orElseThrow()).isEqualByComparingTo("5");
    }

    @Test
    void anEnzymesInternationalUnitIsAMicromoleAMinute() {
        assertThat(Unit.of("[IU]/L").convert(new BigDecimal("40"), Unit.of("U/L"), Substance.ENZYME))
                .hasValueSatisfying(converted -> assertThat(converted).isEqualByComparingTo("40"));
        assertThat(Unit.of("ukat/L")
                        .convert(BigDecimal.ONE, Unit.of("U/L"))
                        .orElseThrow()
                        .setScale(10, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("60");
    }

    // hormones are sent in mU/L, which is no micromole a minute; of an enzyme it is
    @Test
    void aThousandthOfAUnitIsOneOfTheInternationalOnes() {
        var sent = Unit.read("mU/L").orElseThrow();

        assertThat(sent.isComparableWith(Unit.of("u[IU]/mL"))).isTrue();
        assertThat(sent.convert(new BigDecimal("500"), Unit.of("U/L"), Substance.ENZYME))
                .hasValueSatisfying(converted -> assertThat(converted).isEqualByComparingTo("0.5"));
    }

    @Test
    void aSubstanceHasAPositiveMass() {
        assertThatThrownBy(() -> Substance.ofMolarMass("0")).hasMessageContaining("must be positive");
    }
}
