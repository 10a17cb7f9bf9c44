package health.erp.examples.fhir;

import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.Value;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value as a report prints it, in the types of HL7 version 2: a number is sent as one, not as words. */
final class SentValues {
    static @Nullable Value of(@Nullable String shown, @Nullable String unit) {
        if (shown == null) {
            return null;
        }
        if (unit == null) {
            return new Value.Text(shown);
        }
        var value = ReportedValue.read(shown, Unit.of(unit));
        if (value instanceof ResultValue.Exact exact) {
            return new Value.Numeric(exact.amount());
        }
        if (value instanceof ResultValue.Censored censored) {
            return comparator(censored.comparator())
                    .<Value>map(c -> new Value.Censored(c, censored.limit()))
                    .orElseGet(() -> new Value.Text(shown));
        }
        if (value instanceof ResultValue.Between between) {
            return new Value.Span(between.low(), between.high());
        }
        if (value instanceof ResultValue.Ratio ratio && ratio.comparator() == null) {
            return new Value.Ratio(null, ratio.numerator(), ":", ratio.denominator());
        }
        return new Value.Text(shown);
    }

    /** HL7 table 0125. */
    static String type(@Nullable Value value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Value.Numeric) {
            return "NM";
        }
        return value instanceof Value.Text ? "ST" : "SN";
    }

    private static Optional<QuantityComparator> comparator(health.erp.lab.value.QuantityComparator ours) {
        return Arrays.stream(QuantityComparator.values())
                .filter(c -> c.sign().equals(ours.code()))
                .findFirst();
    }

    private SentValues() {}
}
