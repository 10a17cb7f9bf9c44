package health.erp.lab.astm;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.Decimals;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result (R). One whose test or status is not understood is set aside as a whole. */
final class AstmResults {
    private static final int TEST = 3;
    private static final int STATUS = 9;

    private final Findings findings;
    private int count;

    AstmResults(Findings findings) {
        this.findings = findings;
    }

    /** Null when it was set aside. */
    @Nullable
    ObservationDraft read(AstmRecord r) {
        count++;
        var tests = r.tests(TEST);
        var status = status(r);
        if (tests.size() != 1) {
            findings.refuse(Kind.MISSING, r.position(TEST), "one test", r.bytes());
        }
        if (status == null || tests.size() != 1) {
            return null;
        }
        var unit = r.text(5);
        return new ObservationDraft(
                count,
                r.text(2),
                "",
                tests.get(0),
                "",
                values(r.text(4)),
                unit.isEmpty() ? Coded.NONE : Coded.of(unit, "", ""),
                r.text(6),
                r.repeats(7).stream()
                        .map(String::trim)
                        .filter(f -> !f.isEmpty())
                        .toList(),
                status,
                null,
                analyzed(r),
                Coded.NONE,
                r.text(14).isBlank() ? List.of() : List.of(EntityId.of(r.text(14), "")),
                List.of());
    }

    private static List<Value> values(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var number = Decimals.read(text.trim());
        if (number != null) {
            return List.of(new Value.Numeric(number));
        }
        var bound = Decimals.bound(text.trim());
        return List.of(bound.isPresent() ? bound.get() : new Value.Text(text));
    }

    private @Nullable Moment analyzed(AstmRecord r) {
        var completed = r.moment(13, findings);
        return completed == null ? r.moment(12, findings) : completed;
    }

    /** In the words of HL7 table 0085; null when it is none of E1394 10.1.9. */
    private @Nullable String status(AstmRecord r) {
        var sent = r.text(STATUS).trim();
        return switch (sent) {
            case "C", "P", "F", "X", "I", "S" -> sent;
            case "V", "R", "Q" -> "F"; // verified; sent before; in answer to a query
            case "W" -> "R"; // its validity is questionable
            case "" -> {
                findings.tolerate(Kind.MISSING, r.position(STATUS), "a status");
                yield "";
            }
            default -> {
                findings.refuse(Kind.VALUE, r.position(STATUS), "a status, C P F X I S V R Q or W", r.bytes());
                yield null;
            }
        };
    }
}
