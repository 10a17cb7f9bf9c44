package health.erp.lab.hl7;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an OBX. Of what, how much and whether it is final must be understood, or it is set aside as a whole. */
final class Observations {
    private static final int TYPE = 2;
    private static final int CODE = 3;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final int FLAGS = 8;
    private static final int STATUS = 11;
    private static final int OBSERVED = 14;
    private static final int METHOD = 17;
    private static final int INSTRUMENT = 18;
    private static final int ANALYZED = 19;

    /** HL7 table 0085. */
    private static final String STATUSES = "ABCDFINOPRSUVWX";

    private final Findings findings;
    private @Nullable Alike alike;

    Observations(Findings findings) {
        this.findings = findings;
    }

    /** Null when it was set aside. */
    @Nullable
    ObservationDraft read(Hl7Segment s) {
        var before = findings.problems().size();
        var code = Fields.coded(s, CODE, 1);
        if (code.isEmpty()) {
            findings.refuse(Kind.MISSING, s.position(CODE), "what was observed", s.bytes());
        }
        var values = values(s);
        var status = status(s);
        return isSetAside(before) ? null : draft(s, code, values, status);
    }

    private boolean isSetAside(int before) {
        var problems = findings.problems();
        for (int i = before; i < problems.size(); i++) {
            if (problems.get(i).isSerious()) {
                return true;
            }
        }
        return false;
    }

    private ObservationDraft draft(Hl7Segment s, Coded code, List<Value> values, String status) {
        var like = alike;
        var draft = new ObservationDraft(
                s.occurrence(),
                s.text(1),
                s.text(TYPE).trim(),
                code,
                s.whole(4, 1),
                values,
                like != null && like.isSame(UNIT, s) ? like.draft.unit() : Fields.coded(s, UNIT, 1),
                s.isNull(7) ? "" : s.whole(7, 1),
                flags(s),
                status,
                moment(s, OBSERVED, like == null ? null : like.draft.observedAt()),
                moment(s, ANALYZED, like == null ? null : like.draft.analyzedAt()),
                like != null && like.isSame(METHOD, s) ? like.draft.method() : Fields.coded(s, METHOD, 1),
                like != null && like.isSame(INSTRUMENT, s) ? like.draft.instruments() : instruments(s),
                List.of());
        alike = new Alike(s, draft);
        return draft;
    }

    /** One that is no time is told each time. */
    private @Nullable Moment moment(Hl7Segment s, int field, @Nullable Moment before) {
        var isSame = before != null && alike != null && alike.isSame(field, s);
        return isSame ? before : Fields.moment(s, field, 1, findings);
    }

    /** The observation before, of which the next shares what is said again in the same words. */
    private record Alike(Hl7Segment segment, ObservationDraft draft) {
        boolean isSame(int field, Hl7Segment next) {
            return next.isSame(field, segment);
        }
    }

    private List<Value> values(Hl7Segment s) {
        var repetitions = s.repetitions(VALUE);
        if (repetitions == 0 || s.isNull(VALUE)) {
            return List.of();
        }
        if (repetitions == 1) {
            var value = Values.read(s, VALUE, 1, s.text(TYPE).trim(), findings);
            return value == null ? List.of() : List.of(value);
        }
        var values = new ArrayList<Value>(repetitions);
        for (int i = 1; i <= repetitions; i++) {
            var value = Values.read(s, VALUE, i, s.text(TYPE).trim(), findings);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<String> flags(Hl7Segment s) {
        var repetitions = s.repetitions(FLAGS);
        if (repetitions == 0 || s.isNull(FLAGS)) {
            return List.of();
        }
        if (repetitions == 1) {
            return List.of(s.text(FLAGS));
        }
        var flags = new ArrayList<String>(repetitions);
        for (int i = 1; i <= repetitions; i++) {
            flags.add(s.text(FLAGS, i, 1));
        }
        return flags;
    }

    private String status(Hl7Segment s) {
        var status = s.text(STATUS).trim();
        if (status.isEmpty()) {
            findings.tolerate(Kind.MISSING, s.position(STATUS), "a status");
            return "";
        }
        var known = status.length() == 1 ? STATUSES.indexOf(status.charAt(0)) : -1;
        if (known < 0) {
            findings.refuse(Kind.VALUE, s.position(STATUS), "a status of HL7 table 0085", s.bytes());
        }
        return status;
    }

    private static List<EntityId> instruments(Hl7Segment s) {
        return s.isNull(INSTRUMENT) ? List.of() : Fields.ids(s, INSTRUMENT);
    }
}
