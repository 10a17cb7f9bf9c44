package health.erp.lab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.lab.formula.Calculation.Found;
import health.erp.lab.formula.Calculation.Refusal;
import health.erp.lab.formula.Calculation.Refused;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** 3.7, I8, I11, I12 */
class FormulaTest {
    private static final FormulaBook BOOK = FormulaBook.standard();

    @Test
    void refusesWhatItDoesNotHoldFor() {
        assertThat(friedewald("161", "39", "400")).isInstanceOf(Found.class);
        assertThat(reason(friedewald("161", "39", "400.1"))).isEqualTo(Refusal.OUT_OF_SCOPE);
        assertThat(reason(friedewald("100", "60", "300"))).isEqualTo(Refusal.OUT_OF_SCOPE);
        assertThat(filtration("1.0", 18, AdministrativeGender.MALE)).isInstanceOf(Found.class);
        assertThat(reason(filtration("1.0", 17, AdministrativeGender.MALE))).isEqualTo(Refusal.OUT_OF_SCOPE);
        assertThat(reason(filtration("0", 40, AdministrativeGender.MALE))).isEqualTo(Refusal.OUT_OF_SCOPE);
    }

    // 4.52 mmol/L of triglycerides are more than 400 mg/dL
    @Test
    void refusesByTheValueInItsOwnUnit() {
        var inputs = inputs("c1", "cholesterol", "161 mg/dL", "hdl", "39 mg/dL", "triglycerides", "4.6 mmol/L");

        assertThat(reason(formula("LDL-Friedewald").calculate(inputs))).isEqualTo(Refusal.OUT_OF_SCOPE);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(formula("AnionGap").calculate(inputs("c1", "sodium", "140 mmol/L")))
                .isEqualTo(new Refused(Refusal.MISSING, "chloride"));
        assertThat(filtration("1.0", 40, AdministrativeGender.OTHER)).isEqualTo(new Refused(Refusal.MISSING, "GENDER"));
        assertThat(formula("FIB-4")
                        .calculate(inputs("c1", "ast", "40 U/L", "alt", "40 U/L", "platelets", "200 10*9/L")))
                .isEqualTo(new Refused(Refusal.MISSING, "AGE"));
    }

    @Test
    void doesNotCalculateWithWhatIsNotExact() {
        assertThat(friedewald("161", "<39", "95")).isEqualTo(new Refused(Refusal.NOT_EXACT, "hdl"));
        assertThat(friedewald("161", "haemolysed", "95")).isEqualTo(new Refused(Refusal.NOT_EXACT, "hdl"));
    }

    @Test
    void doesNotCalculateWithAUnitThatMeasuresSomethingElse() {
        assertThat(formula("MCHC").calculate(inputs("c1", "haemoglobin", "8 g/dL", "haematocrit", "22 mmol/L")))
                .isEqualTo(new Refused(Refusal.WRONG_UNIT, "haematocrit"));
    }

    @Test
    void doesNotDivideByNothing() {
        assertThat(reason(formula("MCV").calculate(inputs("c1", "haematocrit", "22 %", "redCells", "0 10*6/uL"))))
                .isEqualTo(Refusal.UNDEFINED);
    }

    @Test
    void inputsAreOfOneCollectionUnlessTheFormulaSaysOtherwise() {
        var values = new HashMap<>(inputs("monday", "haemoglobin", "8 g/dL").values());
        values.putAll(inputs("tuesday", "haematocrit", "22 %").values());
        var blood = new HashMap<>(inputs("blood", "sodium", "197 mmol/L", "creatinine", "1.56 mg/dL")
                .values());
        blood.putAll(inputs("urine", "urineSodium", "12 mmol/L", "urineCreatinine", "128.1 mg/dL")
                .values());

        assertThat(reason(formula("MCHC").calculate(Inputs.of(values)))).isEqualTo(Refusal.MIXED_COLLECTIONS);
        assertThat(formula("FENa").calculate(Inputs.of(blood))).isInstanceOf(Found.class);
    }

    @Test
    void aHostAddsItsOwnAndReplacesNone() {
        var ours = new Formula(
                new FormulaVersion("Double", 1),
                List.of(FormulaInput.of("x", "mmol/L")),
                Set.of(),
                Unit.of("mmol/L"),
                false,
                "our laboratory",
                given -> Calculation.found(given.amount("x").add(given.amount("x"))));
        var book = BOOK.with(List.of(ours));

        assertThat(book.get(ours.version()).calculate(inputs("c1", "x", "2.5 mmol/L")))
                .isEqualTo(new Found(new BigDecimal("5.0")));
        assertThatThrownBy(() -> book.with(List.of(ours)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("(Double/1) is there already");
        assertThatThrownBy(() -> BOOK.get(ours.version())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyFormulaOfTheHouseSaysWhereItIsFrom() {
        assertThat(BOOK.all()).hasSizeGreaterThan(20).allSatisfy(formula -> assertThat(formula.source())
                .isNotBlank());
    }

    @Test
    void aTestThatIsCalculatedFromItselfIsNotPublished() {
        var forth = calculated("A", "B");
        var back = calculated("B", "A");

        assertThatThrownBy(() -> CalculationPlan.publish(List.of(forth, back)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("A, B, A");
        assertThatThrownBy(() -> CalculationPlan.publish(List.of(calculated("A", "A"))))
                .hasMessageContaining("A, A");
        assertThatThrownBy(() -> CalculationPlan.publish(List.of(forth, forth))).hasMessageContaining("in two ways");
        assertThatThrownBy(() -> new CalculatedTest("LDL", formula("LDL-Friedewald"), Map.of("hdl", "HDL")))
                .hasMessageContaining("does not say from which test");
    }

    @Test
    void whatDependsOnAChangeIsCalculatedAnewInItsOrder() {
        var plan = CalculationPlan.publish(List.of(calculated("C", "B"), calculated("B", "A"), calculated("Y", "X")));

        assertThat(plan.after(Set.of("A")).stream().map(CalculatedTest::test)).containsExactly("B", "C");
    }

    @Property
    void anOrderHasEverythingBehindWhatItNeeds(@ForAll List<@IntRange(min = 0, max = 120) Integer> edges) {
        var needs = new HashMap<String, List<String>>();
        edges.forEach(edge ->
                needs.merge("t" + edge % 11, List.of("t" + edge / 11), (a, b) -> Stream.concat(a.stream(), b.stream())
                        .toList()));
        var precedence = new Precedence(needs);

        var order = precedence.order();

        order.forEach(test -> assertThat(needs.get(test))
                .allMatch(needed -> !needs.containsKey(needed) || order.indexOf(needed) < order.indexOf(test)));
        precedence
                .circle()
                .ifPresentOrElse(
                        way -> {
                            assertThat(way.get(0)).isEqualTo(way.get(way.size() - 1));
                            for (var i = 1; i < way.size(); i++) {
                                assertThat(needs.get(way.get(i - 1))).contains(way.get(i));
                            }
                        },
                        () -> assertThat(order).hasSameSizeAs(needs.keySet()));
    }

    @Property(tries = 200)
    void lessCreatinineIsMoreFiltration(
            @ForAll @BigRange(min = "0.2", max = "15") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0.2", max = "15") @Scale(2) BigDecimal other,
            @ForAll @IntRange(min = 18, max = 110) int years,
            @ForAll boolean female) {
        var gender = female ? AdministrativeGender.FEMALE : AdministrativeGender.MALE;
        var first = ((Found) filtration(one.toPlainString(), years, gender)).value();
        var second = ((Found) filtration(other.toPlainString(), years, gender)).value();

        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(-Integer.signum(one.compareTo(other)));
    }

    private static CalculatedTest calculated(String test, String from) {
        var copy = Formula.ofNumber("Copy", "mmol/L", "here", given -> given.amount("x"))
                .from(FormulaInput.of("x", "mmol/L"));
        return new CalculatedTest(test, copy, Map.of("x", from));
    }

    private static Calculation friedewald(String cholesterol, String hdl, String triglycerides) {
        return formula("LDL-Friedewald")
                .calculate(inputs(
                        "c1",
                        "cholesterol",
                        cholesterol + " mg/dL",
                        "hdl",
                        hdl + " mg/dL",
                        "triglycerides",
                        triglycerides + " mg/dL"));
    }

    private static Calculation filtration(String creatinine, int years, AdministrativeGender gender) {
        return formula("CKD-EPI-2021-cr")
                .calculate(inputs("c1", "creatinine", creatinine + " mg/dL").ofPatient(years, gender));
    }

    private static Formula formula(String code) {
        return BOOK.get(new FormulaVersion(code, 1));
    }

    private static Refusal reason(Calculation calculation) {
        assertThat(calculation).isInstanceOf(Refused.class);
        return ((Refused) calculation).reason();
    }

    private static Inputs inputs(String collection, String... pairs) {
        var values = new HashMap<String, Inputs.Measured>();
        for (var i = 0; i < pairs.length; i += 2) {
            var parts = pairs[i + 1].split(" ", 2);
            values.put(pairs[i], new Inputs.Measured(ReportedValue.read(parts[0], Unit.of(parts[1])), collection));
        }
        return Inputs.of(values);
    }
}
