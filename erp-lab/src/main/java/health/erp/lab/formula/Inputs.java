package health.erp.lab.formula;

import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.value.ResultValue;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to calculate with.
 *
 * @param values by the formula's name of them
 * @param years the patient's completed years when the specimen was taken; null if not known
 * @param kilograms the patient's weight; null if not known
 */
public record Inputs(
        Map<String, Measured> values,
        @Nullable Integer years,
        AdministrativeGender gender,
        @Nullable BigDecimal kilograms) {
    public Inputs {
        values = Map.copyOf(values);
    }

    /** Of a patient of whom the formula needs to know nothing. */
    public static Inputs of(Map<String, Measured> values) {
        return new Inputs(values, null, AdministrativeGender.UNKNOWN, null);
    }

    public Inputs ofPatient(@Nullable Integer age, AdministrativeGender sex) {
        return new Inputs(values, age, sex, kilograms);
    }

    public Inputs weighing(BigDecimal weight) {
        return new Inputs(values, years, gender, weight);
    }

    /**
     * A result, and where it came from.
     *
     * @param collection the collection of the specimen it was measured in
     */
    public record Measured(ResultValue value, String collection) {}
}
