package health.erp.lab.astm;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record: its type, and fields that count from 1, the type. */
final class AstmRecord {
    private final String[] fields;
    private final AstmDelimiters delimiters;
    private final Bytes bytes;
    private final int occurrence;

    AstmRecord(String line, AstmDelimiters delimiters, Bytes bytes, int occurrence) {
        this.fields = split(line, delimiters.field());
        this.delimiters = delimiters;
        this.bytes = bytes;
        this.occurrence = occurrence;
    }

    /** The letter, as long as it is one. */
    String type() {
        return fields[0];
    }

    /** As it was sent, escapes and all. */
    String raw(int field) {
        return field <= fields.length ? fields[field - 1] : "";
    }

    /** A whole field as text. */
    String text(int field) {
        return AstmEscapes.decode(raw(field), delimiters);
    }

    String component(int field, int component) {
        return component(raw(field), component);
    }

    /** Of one repeat of a field. */
    String component(String part, int component) {
        var components = split(part, delimiters.component());
        return component <= components.length ? AstmEscapes.decode(components[component - 1], delimiters) : "";
    }

    /** Empty when there is nothing. */
    List<String> repeats(int field) {
        return raw(field).isEmpty() ? List.of() : List.of(split(raw(field), delimiters.repeat()));
    }

    /** Universal test ids: code, name and system, then what the manufacturer says. */
    List<Coded> tests(int field) {
        var tests = new ArrayList<Coded>();
        for (var repeat : repeats(field)) {
            var hasLocal = !component(repeat, 4).isEmpty();
            var plain = new Coded(
                    component(repeat, 1),
                    component(repeat, 2),
                    component(repeat, 3),
                    component(repeat, hasLocal ? 4 : 5),
                    hasLocal ? component(repeat, 5) : "",
                    "",
                    "");
            if (!plain.isEmpty() || !repeat.isEmpty()) {
                tests.add(AstmWriter.written(plain).equals(repeat) ? plain : original(plain, repeat));
            }
        }
        return tests;
    }

    private Coded original(Coded plain, String repeat) {
        return new Coded(
                plain.code(),
                plain.text(),
                plain.system(),
                plain.alternateCode(),
                plain.alternateText(),
                "",
                AstmEscapes.decode(repeat, delimiters));
    }

    /** Numbers on a tube: the first component that says something, and the whole if there is more. */
    @Nullable
    EntityId number(int field) {
        for (var component : split(raw(field), delimiters.component())) {
            var id = AstmEscapes.decode(component, delimiters).trim();
            if (!id.isEmpty()) {
                var whole = text(field);
                var isAll = whole.equals(id);
                return new EntityId(id, "", isAll ? "" : whole, isAll ? "" : "ASTM");
            }
        }
        return null;
    }

    @Nullable
    Moment moment(int field, Findings findings) {
        var text = text(field).trim();
        if (text.isEmpty()) {
            return null;
        }
        var moment = Moments.read(text);
        if (moment == null) {
            findings.refuse(Kind.TYPE, position(field), "a time, YYYYMMDDHHMMSS", bytes);
        }
        return moment;
    }

    Position position(int field) {
        return Position.of(type(), occurrence, field);
    }

    Bytes bytes() {
        return bytes;
    }

    private static String[] split(String text, char delimiter) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(new String[0]);
    }
}
