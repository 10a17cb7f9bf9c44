package health.erp.lab.astm;

import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Problem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads who sends (H) and whom it is about (P). */
final class AstmHeaders {
    static MessageHeader read(AstmRecord h, Findings findings) {
        if (!h.text(12).trim().matches("|P|T|D|Q")) {
            findings.tolerate(Kind.VALUE, h.position(12), "P, T, D or Q");
        }
        return new MessageHeader(
                EntityId.of(h.text(5), ""),
                EntityId.of("", ""),
                EntityId.of(h.text(10), ""),
                EntityId.of("", ""),
                h.moment(14, findings),
                "ASTM",
                "",
                "",
                h.text(3),
                h.text(12),
                h.text(13),
                "",
                "");
    }

    static PatientDraft patient(AstmRecord p, Findings findings) {
        var numbers = new ArrayList<EntityId>();
        number(numbers, p.text(3), "PRACTICE");
        number(numbers, p.text(4), "LABORATORY");
        number(numbers, p.text(5), "");
        var sex = p.text(9).trim();
        if (!sex.matches("|[A-Z]")) {
            findings.refuse(Kind.VALUE, p.position(9), "M, F or U", p.bytes());
        }
        return new PatientDraft(
                numbers,
                p.component(6, 1),
                p.component(6, 2),
                p.moment(8, findings),
                sex.length() == 1 ? sex : "",
                null,
                List.of(),
                List.of());
    }

    private static void number(List<EntityId> numbers, String number, String by) {
        if (!number.isBlank()) {
            numbers.add(EntityId.of(number, by));
        }
    }

    private AstmHeaders() {}
}
