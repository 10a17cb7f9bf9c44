package health.erp.lab.wire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was observed, in the shape it was sent in. */
public sealed interface Value {
    /** A number that was measured. */
    record Numeric(BigDecimal number) implements Value {}

    /** Below or above what can be measured: {@code <10} is neither 10 nor 0. */
    record Censored(QuantityComparator comparator, BigDecimal limit) implements Value {}

    /** From one number to another: {@code 5-10}. */
    record Span(BigDecimal low, BigDecimal high) implements Value {}

    /**
     * One to another: a titer of {@code 1:128}, a fraction {@code 1/2}, or a bound of one.
     *
     * @param separator ':' or '/'
     */
    record Ratio(@Nullable QuantityComparator comparator, BigDecimal first, String separator, BigDecimal second)
            implements Value {}

    /** More than so many: {@code 2+}. */
    record Graded(BigDecimal grade) implements Value {}

    /** Words. A line break is {@code \n}. */
    record Text(String text) implements Value {}

    record Code(Coded code) implements Value {}

    record Time(Moment moment) implements Value {}

    /**
     * A file within the message.
     *
     * @param encoding {@code A} as it stands, {@code Hex} or {@code Base64}
     * @param data in that encoding, as it was sent
     */
    record Document(String source, String type, String subtype, String encoding, String data) implements Value {}

    /**
     * Anything else that may be sent: an address, a telephone number, a pointer to an image.
     *
     * @param type HL7 table 0440
     */
    record Other(String type, List<String> components) implements Value {
        public Other {
            components = List.copyOf(components);
        }
    }
}
