package health.erp.lab.formula;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.formula.Calculation.Found;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ResultValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 3.7: what others calculated, from the sources named in the file and in the module's notes. */
class FormulaVectorsTest {
    /** The file's short names of inputs, the formulas', and the unit of a bare number. */
    private static final Map<String, String[]> NAMES = Map.ofEntries(
            Map.entry("creat", new String[] {"creatinine", "mg/dL"}),
            Map.entry("cr", new String[] {"creatinine", "mg/dL"}),
            Map.entry("ucr", new String[] {"urineCreatinine", "mg/dL"}),
            Map.entry("na", new String[] {"sodium", "mmol/L"}),
            Map.entry("una", new String[] {"urineSodium", "mmol/L"}),
            Map.entry("cl", new String[] {"chloride", "mmol/L"}),
            Map.entry("hco3", new String[] {"bicarbonate", "mmol/L"}),
            Map.entry("alb", new String[] {"albumin", "g/dL"}),
            Map.entry("bun", new String[] {"ureaNitrogen", "mg/dL"}),
            Map.entry("glu", new String[] {"glucose", "mg/dL"}),
            Map.entry("tc", new String[] {"cholesterol", "mg/dL"}),
            Map.entry("hdl", new String[] {"hdl", "mg/dL"}),
            Map.entry("tg", new String[] {"triglycerides", "mg/dL"}),
            Map.entry("hct", new String[] {"haematocrit", "%"}),
            Map.entry("rbc", new String[] {"redCells", "10*6/uL"}),
            Map.entry("hgb", new String[] {"haemoglobin", "g/dL"}));

    static Stream<JsonNode> vectors() {
        var file = Objects.requireNonNull(FormulaVectorsTest.class.getResourceAsStream("formula_vectors.json"));
        return JsonMapper.shared().readTree(file).valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesWhatOthersCalculated(JsonNode vector) {
        var calculated = number(vector.get("formula").asString(), inputs(vector.get("inputs")));
        var expected = vector.get("expected").decimalValue();

        var tolerance = vector.get("tolerance");
        if (tolerance.isString()) {
            var decimals = Integer.parseInt(tolerance.asString().replace("round", ""));
            assertThat(calculated.setScale(decimals, RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
        } else {
            assertThat(calculated.subtract(expected).abs()).isLessThanOrEqualTo(tolerance.decimalValue());
        }
        assertThat(calculated.subtract(vector.get("recomputed").decimalValue()).abs())
                .isLessThan(new BigDecimal("0.00001"));
    }

    @Test
    void theFileIsWhole() {
        assertThat(vectors()).hasSize(14);
    }

    // pharmaverse/admiral: values of the NKF's calculator
    @ParameterizedTest
    @CsvSource({"70, 52, FEMALE, 89.7175", "65, 76, FEMALE, 84.4646", "96.3, 55, MALE, 80.2293"})
    void filtrationGoesByMicromolesToo(String micromoles, int years, AdministrativeGender gender, BigDecimal expected) {
        var inputs =
                Inputs.of(Map.of("creatinine", measured(micromoles, "umol/L"))).ofPatient(years, gender);

        assertThat(number("CKD-EPI-2021-cr", inputs).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(expected);
    }

    @Test
    void filtrationOfTheNkfsSecondWoman() {
        var inputs =
                Inputs.of(Map.of("creatinine", measured("85", "umol/L"))).ofPatient(65, AdministrativeGender.FEMALE);

        assertThat(number("CKD-EPI-2021-cr", inputs).setScale(0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("66");
    }

    // as the file's man of 90 kg, times 0.85
    @Test
    void clearanceOfAWoman() {
        var inputs = Inputs.of(Map.of("creatinine", measured("1.09", "mg/dL")))
                .ofPatient(55, AdministrativeGender.FEMALE)
                .weighing(new BigDecimal("90"));

        assertThat(number("Cockcroft-Gault", inputs).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("82.8555");
    }

    @Test
    void othersThatWereWorkedOutByHand() {
        assertThat(number("Calcium-AlbCorr", of("calcium", "8.4", "mg/dL", "albumin", "33", "g/L")))
                .isEqualByComparingTo("8.96");
        assertThat(number(
                        "AnionGap",
                        of("sodium", "140", "mmol/L", "chloride", "110", "mmol/L", "bicarbonate", "9.4", "mmol/L")))
                .isEqualByComparingTo("20.6");
        assertThat(number("Sodium-GlucoseCorr", of("sodium", "132", "mmol/L", "glucose", "350", "mg/dL")))
                .isEqualByComparingTo("138.0");
        assertThat(number(
                                "LDL-Sampson-NIH",
                                of("cholesterol", "161", "mg/dL", "hdl", "39", "mg/dL", "triglycerides", "95", "mg/dL"))
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("104.27");
        assertThat(number("HOMA-IR", of("glucose", "100", "mg/dL", "insulin", "8.1", "u[IU]/mL")))
                .isEqualByComparingTo("2");
        assertThat(number("MCH", of("haemoglobin", "8.0", "g/dL", "redCells", "2.60", "10*12/L"))
                        .setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("30.8");
        assertThat(number(
                        "FIB-4",
                        of("ast", "40", "[IU]/L", "alt", "25", "U/L", "platelets", "200", "10*3/uL")
                                .ofPatient(50, AdministrativeGender.UNKNOWN)))
                .isEqualByComparingTo("2");
        assertThat(number("Globulin", of("protein", "72", "g/L", "albumin", "4.1", "g/dL")))
                .isEqualByComparingTo("3.1");
        assertThat(number("Glucose-Average", of("hba1c", "7.0", "%"))).isEqualByComparingTo("154.2");
    }

    private static BigDecimal number(String formula, Inputs inputs) {
        var calculation =
                FormulaBook.standard().get(new FormulaVersion(formula, 1)).calculate(inputs);
        assertThat(calculation).isInstanceOf(Found.class);
        return ((Found) calculation).value();
    }

    private static Inputs of(String... cells) {
        var values = new HashMap<String, Inputs.Measured>();
        for (var i = 0; i < cells.length; i += 3) {
            values.put(cells[i], measured(cells[i + 1], cells[i + 2]));
        }
        return Inputs.of(values);
    }

    private static Inputs inputs(JsonNode given) {
        var values = new HashMap<String, Inputs.Measured>();
        given.propertyStream().forEach(input -> {
            var name = NAMES.get(input.getKey());
            if (name != null) {
                values.put(name[0], amount(input.getValue(), name[1]));
            }
        });
        var years = given.has("age") ? given.get("age").asInt() : null;
        var inputs = Inputs.of(values).ofPatient(years, gender(given.get("sex")));
        return given.has("wt") ? inputs.weighing(given.get("wt").decimalValue()) : inputs;
    }

    private static Inputs.Measured amount(JsonNode amount, String unit) {
        if (amount.isNumber()) {
            return measured(amount.decimalValue().toPlainString(), unit);
        }
        var parts = amount.asString().split(" ", 2);
        return measured(parts[0], parts[1]);
    }

    private static Inputs.Measured measured(String amount, String unit) {
        return new Inputs.Measured(new ResultValue.Exact(new BigDecimal(amount), Unit.of(unit)), "c1");
    }

    private static AdministrativeGender gender(@Nullable JsonNode sex) {
        return sex == null
                ? AdministrativeGender.UNKNOWN
                : sex.asString().equals("F") ? AdministrativeGender.FEMALE : AdministrativeGender.MALE;
    }
}
