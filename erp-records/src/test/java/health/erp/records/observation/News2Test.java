package health.erp.records.observation;

import static health.erp.records.observation.Consciousness.ALERT;
import static health.erp.records.observation.Consciousness.CONFUSION;
import static health.erp.records.observation.Consciousness.VOICE;
import static health.erp.records.observation.News2.SaturationScale.ONE;
import static health.erp.records.observation.News2.SaturationScale.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.observation.News2.Points;
import health.erp.records.observation.News2.Risk;
import health.erp.records.observation.News2.SaturationScale;
import health.erp.records.observation.News2.Signs;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both edges of every band of chart 1. Royal College of Physicians, NEWS2, 2017. */
class News2Test {
    @ParameterizedTest
    @CsvSource({"0,3", "8,3", "9,1", "11,1", "12,0", "20,0", "21,2", "24,2", "25,3", "60,3"})
    void respiration(String rate, int points) {
        assertThat(of(rate, "97", ONE, false, "120", "70", ALERT, "37.0").respiration())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"80,3", "91,3", "92,2", "93,2", "94,1", "95,1", "96,0", "100,0"})
    void saturationOfEverybody(String percent, int points) {
        assertThat(of("16", percent, ONE, false, "120", "70", ALERT, "37.0").saturation())
                .isEqualTo(points);
        assertThat(of("16", percent, ONE, true, "120", "70", ALERT, "37.0").saturation())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "83,3,3", "84,2,2", "85,2,2", "86,1,1", "87,1,1", "88,0,0", "92,0,0", "93,0,1", "94,0,1", "95,0,2", "96,0,2",
        "97,0,3", "100,0,3"
    })
    void saturationWhereTooMuchOxygenHarms(String percent, int onAir, int onOxygen) {
        assertThat(of("16", percent, TWO, false, "120", "70", ALERT, "37.0").saturation())
                .isEqualTo(onAir);
        assertThat(of("16", percent, TWO, true, "120", "70", ALERT, "37.0").saturation())
                .isEqualTo(onOxygen);
    }

    @ParameterizedTest
    @CsvSource({"60,3", "90,3", "91,2", "100,2", "101,1", "110,1", "111,0", "219,0", "220,3"})
    void systolicPressure(String pressure, int points) {
        assertThat(of("16", "97", ONE, false, pressure, "70", ALERT, "37.0").pressure())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"30,3", "40,3", "41,1", "50,1", "51,0", "90,0", "91,1", "110,1", "111,2", "130,2", "131,3"})
    void pulse(String rate, int points) {
        assertThat(of("16", "97", ONE, false, "120", rate, ALERT, "37.0").pulse())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "34.0,3", "35.0,3", "35.1,1", "36.0,1", "36.1,0", "38.0,0", "38.1,1", "39.0,1", "39.1,2", "41.0,2", "39.04,1",
        "39.05,2"
    })
    void temperature(String celsius, int points) {
        assertThat(of("16", "97", ONE, false, "120", "70", ALERT, celsius).temperature())
                .isEqualTo(points);
    }

    @Test
    void whoIsNotAlertScoresThreeHowever() {
        for (var seen : Consciousness.values()) {
            assertThat(of("16", "97", ONE, false, "120", "70", seen, "37.0").consciousness())
                    .isEqualTo(seen == ALERT ? 0 : 3);
        }
    }

    @Test
    void oxygenScoresTwo() {
        assertThat(of("16", "97", ONE, true, "120", "70", ALERT, "37.0")).isEqualTo(new Points(0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void theRiskFollowsTheTotalAndTheWorstSign() { // chart 2
        assertThat(of("16", "97", ONE, false, "120", "70", ALERT, "37.0").risk())
                .isEqualTo(Risk.LOW);
        assertThat(of("21", "94", ONE, false, "120", "95", ALERT, "37.0").risk())
                .isEqualTo(Risk.LOW); // 4, none red
        assertThat(of("16", "97", ONE, false, "120", "70", CONFUSION, "37.0").risk())
                .isEqualTo(Risk.LOW_MEDIUM);
        assertThat(of("21", "94", ONE, true, "120", "70", ALERT, "37.0").risk()).isEqualTo(Risk.MEDIUM); // 5
        assertThat(of("21", "94", ONE, true, "110", "70", ALERT, "37.0").risk()).isEqualTo(Risk.MEDIUM); // 6
        assertThat(of("21", "94", ONE, true, "100", "70", ALERT, "37.0").risk()).isEqualTo(Risk.HIGH); // 7
        assertThat(of("25", "91", ONE, true, "90", "131", VOICE, "35.0").total())
                .isEqualTo(20);
    }

    private static Points of(
            String rate,
            String saturation,
            SaturationScale scale,
            boolean oxygen,
            String pressure,
            String pulse,
            Consciousness seen,
            String temperature) {
        return News2.of(new Signs(
                new BigDecimal(rate),
                new BigDecimal(saturation),
                scale,
                oxygen,
                new BigDecimal(pressure),
                new BigDecimal(pulse),
                seen,
                new BigDecimal(temperature)));
    }
}
