package health.erp.lab.value;

import health.erp.lab.unit.Substance;
import health.erp.lab.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came out of a test. Numbers keep the decimals they were reported with: 5.0 and 5.00 are different reports. */
public sealed interface ResultValue {
    /** What it can be, in its own unit; empty for what is no number. Of a titre it is the dilution: 1:80 is 80. */
    default Optional<Span> span() {
        return Optional.empty();
    }

    /** As a report prints it, without the unit. */
    String text();

    /** A number: 5.10 mmol/L. */
    record Exact(BigDecimal amount, Unit unit) implements ResultValue {
        @Override
        public Optional<Span> span() {
            return Optional.of(Span.at(amount));
        }

        @Override
        public String text() {
            return amount.toPlainString();
        }

        /** The same amount in another unit, with all its decimals; empty where the units measure different things. */
        public Optional<Exact> in(Unit target, Substance substance) {
            return unit.convert(amount, target, substance).map(converted -> new Exact(converted, target));
        }
    }

    /** Beyond what could be measured: {@code <10} U/L. Nothing is known but the side. */
    record Censored(QuantityComparator comparator, BigDecimal limit, Unit unit) implements ResultValue {
        @Override
        public Optional<Span> span() {
            return Optional.of(comparator.span(limit));
        }

        @Override
        public String text() {
            return comparator.code() + limit.toPlainString();
        }
    }

    /** Counted roughly: 5-10 per field. */
    record Between(BigDecimal low, BigDecimal high, Unit unit) implements ResultValue {
        public Between {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("The range must not end (%s) before it begins (%s)."
                        .formatted(high.toPlainString(), low.toPlainString()));
            }
        }

        @Override
        public Optional<Span> span() {
            return Optional.of(Span.between(low, high));
        }

        @Override
        public String text() {
            return low.toPlainString() + "-" + high.toPlainString();
        }
    }

    /**
     * One number to another: a titre of 1:128, a ratio of 3:2.
     *
     * @param comparator null when the ratio itself was found
     */
    record Ratio(@Nullable QuantityComparator comparator, BigDecimal numerator, BigDecimal denominator)
            implements ResultValue {
        public Ratio {
            if (numerator.signum() <= 0 || denominator.signum() <= 0) {
                throw new IllegalArgumentException("The ratio %s:%s must be of positive numbers."
                        .formatted(numerator.toPlainString(), denominator.toPlainString()));
            }
        }

        /** The last dilution of a serum that still reacts. */
        public boolean isTitre() {
            return numerator.compareTo(BigDecimal.ONE) == 0;
        }

        // <1:10 is a serum that did not react even when diluted ten times: its titre is below 10
        @Override
        public Optional<Span> span() {
            if (!isTitre()) {
                return Optional.empty();
            }
            return Optional.of(comparator == null ? Span.at(denominator) : comparator.span(denominator));
        }

        @Override
        public String text() {
            return (comparator == null ? "" : comparator.code()) + numerator.toPlainString() + ":"
                    + denominator.toPlainString();
        }
    }

    /** An answer out of a list: LOINC answer codes, SNOMED CT. */
    record Coded(String system, String code, String display) implements ResultValue {
        @Override
        public String text() {
            return display;
        }
    }

    /** Words. */
    record Text(String text) implements ResultValue {}
}
