package health.erp.lab.formula;

import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.value.ResultValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inputs of one calculation, all there, each in the formula's own unit. */
public final class Given {
    private final Map<String, BigDecimal> amounts;
    private final Inputs inputs;

    private Given(Map<String, BigDecimal> amounts, Inputs inputs) {
        this.amounts = amounts;
        this.inputs = inputs;
    }

    /** A measured quantity in the formula's unit. */
    public BigDecimal amount(String input) {
        var amount = amounts.get(input);
        if (amount == null) {
            throw new IllegalArgumentException("The formula has no input called (%s).".formatted(input));
        }
        return amount;
    }

    /** Completed years; only of a formula that needs the age. */
    public BigDecimal years() {
        return BigDecimal.valueOf(known(inputs.years(), Need.AGE));
    }

    /** In kilograms; only of a formula that needs the weight. */
    public BigDecimal kilograms() {
        return known(inputs.kilograms(), Need.WEIGHT);
    }

    public boolean isFemale() {
        return inputs.gender() == AdministrativeGender.FEMALE;
    }

    private static <T> T known(@Nullable T fact, Need need) {
        if (fact == null) {
            throw new IllegalStateException(
                    "The formula uses the %s and does not say that it needs it.".formatted(need));
        }
        return fact;
    }

    static Preparation of(Formula formula, Inputs inputs) {
        var refusal = firstUnknown(formula, inputs);
        var amounts = new HashMap<String, BigDecimal>();
        var collections = new HashSet<String>();
        for (var input : formula.inputs()) {
            var measured = inputs.values().get(input.name());
            if (measured == null) {
                return refused(Calculation.Refusal.MISSING, input.name());
            }
            if (!(measured.value() instanceof ResultValue.Exact exact)) {
                return refused(Calculation.Refusal.NOT_EXACT, input.name());
            }
            var converted = exact.in(input.unit(), input.substance());
            if (converted.isEmpty()) {
                return refused(Calculation.Refusal.WRONG_UNIT, input.name());
            }
            amounts.put(input.name(), converted.get().amount());
            collections.add(measured.collection());
        }
        if (refusal == null && !formula.mixesCollections() && collections.size() > 1) {
            return refused(Calculation.Refusal.MIXED_COLLECTIONS, String.join(", ", collections));
        }
        return refusal != null ? refusal : new Preparation(new Given(amounts, inputs), null);
    }

    private static @Nullable Preparation firstUnknown(Formula formula, Inputs inputs) {
        for (var need : formula.needs()) {
            var known =
                    switch (need) {
                        case AGE -> inputs.years() != null;
                        case GENDER ->
                            inputs.gender() == AdministrativeGender.MALE
                                    || inputs.gender() == AdministrativeGender.FEMALE;
                        case WEIGHT -> inputs.kilograms() != null;
                    };
            if (!known) {
                return refused(Calculation.Refusal.MISSING, need.name());
            }
        }
        return null;
    }

    private static Preparation refused(Calculation.Refusal reason, String detail) {
        return new Preparation(null, Calculation.refused(reason, detail));
    }

    /** Either everything is there, or it is known what is not. */
    record Preparation(@Nullable Given given, @Nullable Calculation refusal) {
        Calculation fold(Function<Given, Calculation> calculation) {
            if (given == null) {
                return refusal == null ? Calculation.refused(Calculation.Refusal.MISSING, "") : refusal;
            }
            try {
                return calculation.apply(given);
            } catch (ArithmeticException divisionByNothing) {
                return Calculation.refused(Calculation.Refusal.UNDEFINED, "a division by nothing");
            }
        }
    }
}
