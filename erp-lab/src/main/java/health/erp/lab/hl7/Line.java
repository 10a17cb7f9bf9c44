package health.erp.lab.hl7;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Orderer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A segment that is being written: its fields, escaped, in any order. */
final class Line {
    private final List<String> fields = new ArrayList<>();

    Line(String name) {
        fields.add(name);
    }

    /** Puts what is escaped already. */
    Line put(int field, String written) {
        while (fields.size() <= field) {
            fields.add("");
        }
        fields.set(field, written);
        return this;
    }

    Line text(int field, String text) {
        return put(field, escaped(text));
    }

    Line moment(int field, @Nullable Moment moment) {
        return moment == null ? this : put(field, Moments.text(moment));
    }

    Line coded(int field, Coded coded) {
        return put(field, written(coded));
    }

    Line codes(int field, List<Coded> codes) {
        return put(field, codes.stream().map(Line::written).collect(Collectors.joining("~")));
    }

    Line id(int field, @Nullable EntityId id) {
        return id == null ? this : put(field, written(id, '^'));
    }

    Line ids(int field, List<EntityId> ids) {
        return put(field, ids.stream().map(id -> written(id, '^')).collect(Collectors.joining("~")));
    }

    /** EIP. */
    Line pair(int field, @Nullable EntityId first, @Nullable EntityId second) {
        var one = first == null ? "" : written(first, '&');
        var other = second == null ? "" : written(second, '&');
        return put(field, joined('^', one, other));
    }

    /** HD. */
    Line party(int field, EntityId party) {
        return put(
                field,
                joined('^', escaped(party.id()), escaped(party.universalId()), escaped(party.universalIdType())));
    }

    /** CX. */
    static String number(EntityId number) {
        var authority = joined(
                '&', escaped(number.namespace()), escaped(number.universalId()), escaped(number.universalIdType()));
        return joined('^', escaped(number.id()), "", "", authority);
    }

    Line orderer(int field, @Nullable Orderer orderer) {
        if (orderer == null) {
            return this;
        }
        var name = joined('^', escaped(orderer.id()), escaped(orderer.family()), escaped(orderer.given()));
        var authority = escaped(orderer.authority());
        return put(field, authority.isEmpty() ? name : padded(name, 2) + "^^^^^^" + authority);
    }

    static String written(Coded c) {
        var parts = joined(
                '^',
                escaped(c.code()),
                escaped(c.text()),
                escaped(c.system()),
                escaped(c.alternateCode()),
                escaped(c.alternateText()),
                escaped(c.alternateSystem()));
        return c.originalText().isEmpty() ? parts : padded(parts, 5) + "^^^" + escaped(c.originalText());
    }

    private static String written(EntityId id, char delimiter) {
        return joined(
                delimiter,
                escaped(id.id()),
                escaped(id.namespace()),
                escaped(id.universalId()),
                escaped(id.universalIdType()));
    }

    /** Without the delimiters nothing follows. */
    static String joined(char delimiter, String... parts) {
        var last = parts.length;
        while (last > 0 && parts[last - 1].isEmpty()) {
            last--;
        }
        return String.join(String.valueOf(delimiter), List.of(parts).subList(0, last));
    }

    private static String padded(String components, int delimiters) {
        var there = (int) components.chars().filter(c -> c == '^').count();
        return components + "^".repeat(delimiters - there);
    }

    static String escaped(String text) {
        if (text.equals("\"\"")) { // alone it would say that there is nothing
            return "\\X22\\\\X22\\";
        }
        var out = new StringBuilder(text.length());
        Escapes.encode(text, out);
        return out.toString();
    }

    void writeTo(StringBuilder out) {
        var last = fields.size();
        while (last > 1 && fields.get(last - 1).isEmpty()) {
            last--;
        }
        out.append(String.join("|", fields.subList(0, last))).append('\r');
    }
}
