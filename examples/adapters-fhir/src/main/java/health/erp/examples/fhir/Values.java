package health.erp.examples.fhir;

import health.erp.lab.result.FrozenValue;
import java.math.BigDecimal;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What was found, in the shape FHIR has for it. Decimals stay as they were reported. */
final class Values {
    static Type of(FrozenValue value) {
        return switch (value.kind()) {
            case EXACT -> quantity(value.amount(), value.unit());
            case CENSORED ->
                quantity(value.amount(), value.unit())
                        .setComparator(QuantityComparator.fromCode(
                                Objects.requireNonNull(value.comparator()).code()));
            case BETWEEN ->
                new Range()
                        .setLow(quantity(value.amount(), value.unit()))
                        .setHigh(quantity(value.more(), value.unit()));
            case RATIO -> ratio(value);
            case CODED ->
                new CodeableConcept(new Coding(value.system(), value.code(), value.text())).setText(value.text());
            case TEXT -> new StringType(value.text());
        };
    }

    private static Ratio ratio(FrozenValue value) {
        var first = quantity(value.amount(), null);
        if (value.comparator() != null) {
            first.setComparator(QuantityComparator.fromCode(value.comparator().code()));
        }
        return new Ratio().setNumerator(first).setDenominator(quantity(value.more(), null));
    }

    static Quantity quantity(@Nullable BigDecimal amount, @Nullable String unit) {
        var quantity = new Quantity().setValue(amount);
        return unit == null
                ? quantity
                : quantity.setUnit(unit).setSystem(Systems.UCUM).setCode(unit);
    }

    private Values() {}
}
