package health.erp.lab.hl7;

import health.erp.lab.wire.Decimals;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was observed by the type it says it has (HL7 table 0125). */
final class Values {
    private static final Set<String> OTHERS = Set.of(
            "AD", "CF", "CK", "CN", "CNE", "CP", "CQ", "CX", "DDI", "DIN", "DLN", "DR", "EI", "HD", "ID", "IS", "JCC",
            "MA", "MD", "MF", "MO", "NA", "NR", "PN", "PPN", "RP", "SI", "TM", "TN", "VR", "XAD", "XCN", "XON", "XPN",
            "XTN");

    /** Null when it was refused. */
    static @Nullable Value read(Hl7Segment s, int field, int repetition, String type, Findings findings) {
        return switch (type) {
            case "NM" -> numeric(s, field, repetition, findings);
            case "SN" -> structured(s, field, repetition, findings);
            case "ST", "TX", "FT" -> new Value.Text(s.whole(field, repetition));
            case "CE", "CWE" -> new Value.Code(Fields.coded(s, field, repetition));
            case "TS", "DT", "DTM" -> time(s, field, repetition, findings);
            case "ED" ->
                new Value.Document(
                        s.component(field, repetition, 1),
                        s.text(field, repetition, 2),
                        s.text(field, repetition, 3),
                        s.text(field, repetition, 4),
                        s.component(field, repetition, 5));
            default -> other(s, field, repetition, type, findings);
        };
    }

    private static @Nullable Value numeric(Hl7Segment s, int field, int repetition, Findings findings) {
        var text = s.whole(field, repetition).trim();
        var number = Decimals.read(text);
        if (number != null) {
            return new Value.Numeric(number);
        }
        var bound = Decimals.bound(text);
        if (bound.isPresent()) {
            findings.tolerate(Kind.TYPE, s.position(field, repetition), "a bound to be sent as SN, not as NM");
            return bound.get();
        }
        return refused(s, field, repetition, "a number (NM)", findings);
    }

    private static @Nullable Value structured(Hl7Segment s, int field, int repetition, Findings findings) {
        var sign = s.text(field, repetition, 1).trim();
        var first = Decimals.read(s.text(field, repetition, 2).trim());
        if (s.text(field, repetition, 2).isBlank()) {
            return unstructured(s, field, repetition, sign, findings);
        }
        var comparator = Decimals.comparator(sign);
        var separator = s.text(field, repetition, 3).trim();
        var second = Decimals.read(s.text(field, repetition, 4).trim());
        var isPlain = sign.isEmpty() || sign.equals("=");
        var hasSecond = !s.text(field, repetition, 4).isBlank();
        var value = first == null || (comparator == null && !isPlain) || (hasSecond && second == null)
                ? null
                : structured(comparator, first, separator, second);
        return value == null ? refused(s, field, repetition, "a structured number (SN)", findings) : value;
    }

    private static @Nullable Value structured(
            @Nullable QuantityComparator comparator, BigDecimal first, String separator, @Nullable BigDecimal second) {
        if (separator.isEmpty() && second == null) {
            return comparator == null ? new Value.Numeric(first) : new Value.Censored(comparator, first);
        }
        if (second != null && (separator.equals(":") || separator.equals("/"))) {
            return new Value.Ratio(comparator, first, separator, second);
        }
        if (second != null && separator.equals("-") && comparator == null) {
            return new Value.Span(first, second);
        }
        return separator.equals("+") && second == null && comparator == null ? new Value.Graded(first) : null;
    }

    /** A whole number or bound in the place of the sign, as many analyzers send it. */
    private static @Nullable Value unstructured(
            Hl7Segment s, int field, int repetition, String text, Findings findings) {
        var number = Decimals.read(text);
        var bound = Decimals.bound(text);
        var hasMore = !s.component(field, repetition, 3).isBlank()
                || !s.component(field, repetition, 4).isBlank();
        if (hasMore || (number == null && bound.isEmpty())) {
            return refused(s, field, repetition, "a structured number (SN)", findings);
        }
        findings.tolerate(Kind.TYPE, s.position(field, repetition), "sign and number in components of their own (SN)");
        return number == null ? bound.get() : new Value.Numeric(number);
    }

    private static @Nullable Value time(Hl7Segment s, int field, int repetition, Findings findings) {
        var moment = Moments.read(s.text(field, repetition, 1).trim());
        return moment == null ? refused(s, field, repetition, "a time", findings) : new Value.Time(moment);
    }

    private static @Nullable Value other(Hl7Segment s, int field, int repetition, String type, Findings findings) {
        if (!OTHERS.contains(type)) {
            findings.refuse(Kind.VALUE, s.position(2), "a type of HL7 table 0125", s.bytes());
            return null;
        }
        var components = new ArrayList<String>();
        for (int i = 1; i <= s.components(field, repetition); i++) {
            components.add(s.component(field, repetition, i));
        }
        return new Value.Other(type, components);
    }

    private static @Nullable Value refused(
            Hl7Segment s, int field, int repetition, String expected, Findings findings) {
        findings.refuse(Kind.TYPE, s.position(field, repetition), expected, s.bytes());
        return null;
    }

    private Values() {}
}
