package health.erp.lab.hl7;

import health.erp.lab.wire.Findings;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.Problem.Kind;

/** Reads the header of a message (MSH). */
final class Headers {
    static MessageHeader read(Hl7Segment msh) {
        return new MessageHeader(
                Fields.party(msh, 3),
                Fields.party(msh, 4),
                Fields.party(msh, 5),
                Fields.party(msh, 6),
                Moments.read(msh.text(7).trim()),
                msh.text(9).trim(),
                msh.text(9, 1, 2).trim(),
                msh.text(9, 1, 3).trim(),
                msh.text(10),
                msh.text(11),
                msh.text(12),
                msh.text(15),
                msh.text(16));
    }

    /** What is not as it should be, though the message can be read. */
    static void check(Hl7Segment msh, Hl7Message message, Findings findings) {
        if (!message.delimiters().isComplete()) {
            findings.tolerate(Kind.MISSING, msh.position(2), "four delimiters");
        }
        if (!msh.isEmpty(7) && Moments.read(msh.text(7).trim()) == null) {
            findings.tolerate(Kind.TYPE, msh.position(7), "a time, YYYYMMDDHHMM+ZZZZ");
        }
        if (msh.isEmpty(12)) {
            findings.tolerate(Kind.MISSING, msh.position(12), "a version");
        }
        if (!message.isInDeclaredCharset()) {
            findings.tolerate(Kind.VALUE, msh.position(18), "the character set of HL7 table 0211 it is written in");
        }
    }

    private Headers() {}
}
