package health.erp.records.observation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Puts right what was written down wrong. What was wrong stays readable beside what is right, and what is worked out of
 * it is worked out anew.
 *
 * @param values what it should have been, by the version that is wrong
 * @param inError what was not measured at all
 */
public record CorrectVitals(
        @NotNull VitalSetId set,
        Map<ObservationId, BigDecimal> values,
        Set<ObservationId> inError,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public CorrectVitals {
        values = values == null ? Map.of() : Map.copyOf(values);
        inError = inError == null ? Set.of() : Set.copyOf(inError);
    }

    public static CorrectVitals value(ObservationView wrong, String right, String reason) {
        return new CorrectVitals(wrong.set(), Map.of(wrong.id(), new BigDecimal(right)), Set.of(), reason);
    }

    public static CorrectVitals notMeasured(ObservationView wrong, String reason) {
        return new CorrectVitals(wrong.set(), Map.of(), Set.of(wrong.id()), reason);
    }

    @AssertTrue(message = "must be given, or something in error, and nothing both")
    boolean isValuesGiven() {
        return !(values.isEmpty() && inError.isEmpty()) && inError.stream().noneMatch(values::containsKey);
    }
}
