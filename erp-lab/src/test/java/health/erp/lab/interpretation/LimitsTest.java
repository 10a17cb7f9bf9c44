package health.erp.lab.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.Table;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.IntervalSet;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Sampling;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3.4: the order of limits, and what can be said of a value that is not known exactly. */
class LimitsTest {
    private static final Unit UNIT = Unit.of("mmol/L");

    private static final Limits POTASSIUM = new Limits(Map.of(
            IntervalCategory.ABSOLUTE, Span.between("1.0", "10.0"),
            IntervalCategory.CRITICAL, Span.between("2.5", "6.5"),
            IntervalCategory.ALERT, Span.between("3.0", "6.0"),
            IntervalCategory.REFERENCE, Span.between("3.5", "5.1")));

    @ParameterizedTest
    @CsvSource({
        "0.9, <~LL",
        "1.0, LL",
        "2.49, LL",
        "2.5, LU",
        "3.0, L",
        "3.49, L",
        "3.5, N",
        "5.10, N",
        "5.11, H",
        "6.01, HU",
        "6.50, HU",
        "6.51, HH",
        "12, >~HH",
        "<1.0, <~LL",
        ">10, >~HH",
        ">6, >~HU",
        "<4, <",
        "3.6-4.0, N",
        "3.0-4.0, ''"
    })
    void theMostGraveThatIsCertain(String reported, String flags) {
        assertThat(POTASSIUM.interpret(ReportedValue.read(reported, UNIT)).flags())
                .isEqualTo(flags);
    }

    @Test
    void belowTenIsNeitherLowNorNormalWhereHealthyIsFourToFortyFour() {
        var alanine = new Limits(Map.of(IntervalCategory.REFERENCE, Span.between("4", "44")));

        assertThat(alanine.interpret(Span.below("10")).codes()).containsExactly(Interpretation.OFF_SCALE_LOW);
        assertThat(alanine.interpret(Span.below("4")).codes())
                .containsExactly(Interpretation.OFF_SCALE_LOW, Interpretation.LOW);
    }

    @Test
    void belowTenIsNormalWhereHealthyBeginsAtNothing() {
        var protein = new Limits(Map.of(IntervalCategory.REFERENCE, Span.between("0", "44")));
        var excess = new Limits(Map.of(IntervalCategory.REFERENCE, Span.between("-2", "2")));

        assertThat(protein.interpret(Span.below("10")).isA(Interpretation.NORMAL))
                .isTrue();
        assertThat(excess.interpret(Span.below("1")).grade()).isEmpty();
    }

    @Test
    void anOpenEndIsNotInTheInterval() {
        var cholesterol = new Limits(Map.of(IntervalCategory.REFERENCE, Span.below("5.00")));

        assertThat(cholesterol.interpret(ReportedValue.read("5.00", UNIT)).flags())
                .isEqualTo("H");
        assertThat(cholesterol.interpret(ReportedValue.read("4.99", UNIT)).flags())
                .isEqualTo("N");
    }

    @Test
    void withoutAnIntervalNothingIsCalledNormal() {
        assertThat(Limits.NONE.interpret(ReportedValue.read("5", UNIT))).isEqualTo(Interpreted.NOTHING);
        assertThat(POTASSIUM.interpret(new ResultValue.Text("haemolysed"))).isEqualTo(Interpreted.NOTHING);
    }

    @Test
    void whatMayBeCriticalSaysSoThoughItIsNotCertain() {
        assertThat(POTASSIUM.interpret(Span.below("3.2")).mayBeCritical()).isTrue();
        assertThat(POTASSIUM.interpret(Span.between("3.2", "3.3")).mayBeCritical())
                .isFalse();
    }

    // corpus files 40 and 42: K 3.6 of 3.8 to 5 was sent as LL, total cholesterol 5.12 of <5.00 as HH
    @Test
    void whatTheSenderSaysIsKeptAndNotBelieved() {
        var potassium = new Limits(Map.of(IntervalCategory.REFERENCE, Span.between("3.8", "5")));
        var ours = potassium.interpret(ReportedValue.read("3.6", UNIT));

        assertThat(ours.codes()).containsExactly(Interpretation.LOW);
        assertThat(SentFlags.read("LL").disagreeWith(ours)).isTrue();
        assertThat(SentFlags.read(" L ").disagreeWith(ours)).isFalse();
        assertThat(SentFlags.NONE.disagreeWith(ours)).isFalse();
    }

    @Test
    void theIntervalsOfThePatientAreTheLimits() {
        var intervals = new IntervalSet(
                UNIT,
                List.of(
                        new QualifiedInterval(
                                "ref",
                                IntervalCategory.REFERENCE,
                                Setting.ANY,
                                Whom.EVERYBODY,
                                Span.between("3.5", "5.1")),
                        new QualifiedInterval(
                                "crit",
                                IntervalCategory.CRITICAL,
                                Setting.ANY,
                                Whom.EVERYBODY,
                                Span.between("2.5", "6.5"))));
        var sampling = Sampling.of(LocalDateTime.of(2026, 3, 1, 8, 0), null, AdministrativeGender.UNKNOWN);

        assertThat(Limits.of(intervals, sampling).spans())
                .containsOnlyKeys(IntervalCategory.REFERENCE, IntervalCategory.CRITICAL);
    }

    @Test
    void everyCodeOfTable0078IsThere() {
        var others = List.of("null", "OBX"); // said by leaving OBX-8 empty, or in another segment

        assertThat(Table.codes("v2-0078"))
                .filteredOn(code -> !others.contains(code))
                .allSatisfy(code -> assertThat(Interpretation.of(code)).as(code).isPresent());
    }

    @Test
    void theHierarchyIsHl7s() {
        var path = new ArrayList<String>();
        for (var row : Table.rows("v3-ObservationInterpretation")) {
            var level = Integer.parseInt(row.get(0));
            path.subList(Math.min(level, path.size()), path.size()).clear();
            path.add(row.get(1));
            Interpretation.of(row.get(1)).ifPresent(code -> assertThat(path)
                    .filteredOn(above -> Interpretation.of(above).isPresent())
                    .allSatisfy(above -> assertThat(
                                    code.isA(Interpretation.of(above).orElseThrow()))
                            .as("%s is a %s", code, above)
                            .isTrue()));
        }
        assertThat(Interpretation.HIGH.isA(Interpretation.CRITICAL)).isFalse();
        assertThat(Interpretation.CRITICALLY_HIGH.isA(Interpretation.ABNORMAL)).isTrue();
    }
}
