package health.erp.tenancy.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/** What a column holds, whatever the database calls that, and the one text each value has on every database. */
public enum Kind {
    /** A {@link UUID}: lower case. */
    UUID {
        @Override
        public Object parse(String text) {
            return java.util.UUID.fromString(text);
        }
    },
    TEXT {
        @Override
        public Object parse(String text) {
            return text;
        }
    },
    /** A {@link Long}. */
    INTEGER {
        @Override
        public Object parse(String text) {
            return Long.valueOf(text);
        }
    },
    /** A {@link BigDecimal}: plain, without zeros at its end. */
    DECIMAL {
        @Override
        public String text(Object value) {
            var number = ((BigDecimal) value).stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        }

        @Override
        public Object parse(String text) {
            return new BigDecimal(text);
        }
    },
    /** A {@link Double}; none of our own tables has one. */
    APPROXIMATE {
        @Override
        public Object parse(String text) {
            return Double.valueOf(text);
        }
    },
    BOOLEAN {
        @Override
        public Object parse(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return Boolean.valueOf(text);
        }
    },
    /** An {@link Instant}: in UTC, to the microsecond. */
    MOMENT {
        @Override
        public String text(Object value) {
            return MICROS.format(((Instant) value).truncatedTo(ChronoUnit.MICROS));
        }

        @Override
        public Object parse(String text) {
            return Instant.parse(text);
        }
    },
    DATE {
        @Override
        public Object parse(String text) {
            return LocalDate.parse(text);
        }
    },
    TIME {
        @Override
        public String text(Object value) {
            return MICROS_OF_DAY.format((LocalTime) value);
        }

        @Override
        public Object parse(String text) {
            return LocalTime.parse(text);
        }
    },
    /** A byte array: hexadecimal, lower case. */
    BYTES {
        @Override
        public String text(Object value) {
            return HexFormat.of().formatHex((byte[]) value);
        }

        @Override
        public Object parse(String text) {
            return HexFormat.of().parseHex(text);
        }
    };

    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter().withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    public String text(Object value) {
        return value.toString();
    }

    /**
     * The value with this text.
     *
     * @throws RuntimeException when it is none
     */
    public abstract Object parse(String text);
}
