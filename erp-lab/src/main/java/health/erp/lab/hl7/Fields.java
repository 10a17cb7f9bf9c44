package health.erp.lab.hl7;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Orderer;
import health.erp.lab.wire.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data types of HL7 chapter 2A that orders and results are made of. */
final class Fields {
    /** CE, CWE. */
    static Coded coded(Hl7Segment s, int field, int repetition) {
        if (s.isEmpty(field) || s.isNull(field)) {
            return Coded.NONE;
        }
        var last = s.components(field, repetition);
        return new Coded(
                s.text(field, repetition, 1),
                s.text(field, repetition, 2),
                s.text(field, repetition, 3),
                last < 4 ? "" : s.text(field, repetition, 4),
                last < 5 ? "" : s.text(field, repetition, 5),
                last < 6 ? "" : s.text(field, repetition, 6),
                last < 9 ? "" : s.text(field, repetition, 9));
    }

    static List<Coded> codes(Hl7Segment s, int field) {
        var repetitions = s.repetitions(field);
        if (repetitions == 0 || s.isNull(field)) {
            return List.of();
        }
        var codes = new ArrayList<Coded>(repetitions);
        for (int i = 1; i <= repetitions; i++) {
            codes.add(coded(s, field, i));
        }
        return codes;
    }

    /** EI, HD. Null when there is nothing. */
    static @Nullable EntityId id(Hl7Segment s, int field, int repetition) {
        if (s.isNull(field)) {
            return null;
        }
        return present(new EntityId(
                s.text(field, repetition, 1),
                s.text(field, repetition, 2),
                s.text(field, repetition, 3),
                s.text(field, repetition, 4)));
    }

    /** One of the two of an EIP, whose parts are subcomponents. */
    static @Nullable EntityId pairedId(Hl7Segment s, int field, int component) {
        return present(new EntityId(
                s.text(field, 1, component, 1),
                s.text(field, 1, component, 2),
                s.text(field, 1, component, 3),
                s.text(field, 1, component, 4)));
    }

    static List<EntityId> ids(Hl7Segment s, int field) {
        var repetitions = s.repetitions(field);
        if (repetitions == 0) {
            return List.of();
        }
        var ids = new ArrayList<EntityId>(repetitions);
        for (int i = 1; i <= repetitions; i++) {
            var id = id(s, field, i);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** HD: who sends, who receives. */
    static EntityId party(Hl7Segment s, int field) {
        return new EntityId(s.text(field), "", s.text(field, 1, 2), s.text(field, 1, 3));
    }

    /** CX: whoever gave the number is its fourth component. */
    static @Nullable EntityId number(Hl7Segment s, int field, int repetition) {
        var id = s.text(field, repetition, 1);
        if (id.isEmpty() || s.isNull(field)) {
            return null;
        }
        return new EntityId(
                id, s.text(field, repetition, 4), s.text(field, repetition, 4, 2), s.text(field, repetition, 4, 3));
    }

    /** XCN. */
    static @Nullable Orderer orderer(Hl7Segment s, int field) {
        if (s.isEmpty(field) || s.isNull(field)) {
            return null;
        }
        var orderer = new Orderer(s.text(field), s.text(field, 1, 2), s.text(field, 1, 3), s.text(field, 1, 9));
        return orderer.equals(new Orderer("", "", "", "")) ? null : orderer;
    }

    /** TS, DTM. What is no time is set aside with its segment. */
    static @Nullable Moment moment(Hl7Segment s, int field, int component, Findings findings) {
        if (s.isEmpty(field) || s.isNull(field)) {
            return null;
        }
        var text = s.text(field, 1, component).trim();
        if (text.isEmpty()) {
            return null;
        }
        var moment = Moments.read(text);
        if (moment == null) {
            findings.refuse(Kind.TYPE, s.position(field), "a time, YYYYMMDDHHMM+ZZZZ", s.bytes());
        }
        return moment;
    }

    /** Free text in as many lines as it is repeated. */
    static String lines(Hl7Segment s, int field) {
        var repetitions = s.repetitions(field);
        if (repetitions <= 1) {
            return s.isNull(field) ? "" : s.whole(field, 1);
        }
        var lines = new ArrayList<String>(repetitions);
        for (int i = 1; i <= repetitions; i++) {
            lines.add(s.whole(field, i));
        }
        return String.join("\n", lines);
    }

    private static @Nullable EntityId present(EntityId id) {
        var isNothing = id.id().isEmpty()
                && id.namespace().isEmpty()
                && id.universalId().isEmpty()
                && id.universalIdType().isEmpty();
        return isNothing ? null : id;
    }

    private Fields() {}
}
