package health.erp.lab.hl7;

import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.AckDraft;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.Unread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message: orders, results, answers to orders, acknowledgements. Whatever the bytes, the answer is a {@link Reading}.
 */
public final class Hl7Reader {
    private final Hl7Message message;
    private final Findings findings = new Findings();
    private final Map<String, int[]> occurrences = new HashMap<>();
    private final List<Problem> errors = new ArrayList<>();
    private @Nullable AckDraft acknowledged;

    private Hl7Reader(Hl7Message message) {
        this.message = message;
    }

    public static Reading read(byte[] bytes) {
        var message = Hl7Message.of(bytes);
        if (message.isEmpty()) {
            return unreadable(
                    null, Kind.SEQUENCE, 0, "a message header (MSH) with its delimiters", Bytes.copyOf(bytes));
        }
        return new Hl7Reader(message.get()).read();
    }

    public static Reading read(Bytes bytes) {
        return read(bytes.toArray());
    }

    private Reading read() {
        var msh = message.segment(0);
        var header = Headers.read(msh);
        if (header.type().isEmpty()) {
            return unreadable(header, Kind.MISSING, 9, "a message type", message.from(0));
        }
        if (header.controlId().isEmpty()) {
            return unreadable(header, Kind.MISSING, 10, "a message control id", message.from(0));
        }
        var form = MessageForm.of(header.type(), header.trigger());
        if (form == null) {
            return unreadable(header, Kind.MESSAGE, 9, MessageForm.UNDERSTOOD, message.from(0));
        }
        Headers.check(msh, message, findings);
        var assembly = new Assembly(form, findings);
        for (int i = 1; i < message.size() && !findings.isNoise(); i++) {
            if (!place(message.segment(i), assembly)) {
                break;
            }
        }
        var answer = acknowledged;
        var read = assembly.message(
                header, answer == null ? null : new AckDraft(answer.code(), answer.controlId(), errors));
        if (findings.isNoise()) {
            var expected = "no more than %d problems".formatted(Findings.MAX_PROBLEMS);
            return unreadable(header, Kind.OTHER, 0, expected, message.from(0));
        }
        return new Reading.Understood(read);
    }

    /** False when the message ends there. */
    private boolean place(Hl7Segment found, Assembly assembly) {
        var name = found.name();
        var s = found.numbered(occurrence(name));
        if (s.isOverfull()) {
            var expected = "no more than %d parts in a field".formatted(Hl7Segment.MAX_PARTS);
            findings.refuse(Kind.OTHER, s.position(0), expected, s.bytes());
            assembly.setAside();
            return true;
        }
        return placed(name, s, assembly);
    }

    private boolean placed(String name, Hl7Segment s, Assembly assembly) {
        switch (name) {
            case "PID" -> assembly.patient(s);
            case "PV1" -> assembly.visit(s);
            case "ORC" -> assembly.control(s);
            case "OBR" -> assembly.request(s);
            case "TQ1" -> assembly.timing(s);
            case "OBX" -> assembly.observation(s);
            case "NTE" -> assembly.note(s);
            case "SPM" -> assembly.specimen(s);
            case "SAC" -> assembly.container(s);
            case "MSA" -> acknowledge(s);
            case "ERR" -> error(s);
            case "MSH" -> {
                findings.refuse(Kind.SEQUENCE, s.position(0), "one message at a time", message.from(s.index()));
                return false;
            }
            default -> elsewhere(name, s);
        }
        return true;
    }

    private int occurrence(String name) {
        return ++occurrences.computeIfAbsent(name, n -> new int[1])[0];
    }

    private void elsewhere(String name, Hl7Segment s) {
        if (name.isEmpty()) {
            findings.refuse(Kind.SEQUENCE, new Position("?", s.index() + 1, 0, 0), "a segment", s.bytes());
        } else if (!SegmentNames.isElsewhere(name)) {
            findings.refuse(Kind.SEQUENCE, s.position(0), "a segment of these messages", s.bytes());
        }
    }

    private void acknowledge(Hl7Segment msa) {
        var code = Arrays.stream(AckCode.values())
                .filter(c -> c.name().equals(msa.text(1).trim()))
                .findFirst();
        if (code.isEmpty()) {
            findings.refuse(Kind.VALUE, msa.position(1), "a code of HL7 table 0008", msa.bytes());
        } else {
            acknowledged = new AckDraft(code.get(), msa.text(2), List.of());
        }
    }

    private void error(Hl7Segment err) {
        if (acknowledged == null) {
            findings.refuse(Kind.SEQUENCE, err.position(0), "an acknowledgement (MSA) before its errors", err.bytes());
            return;
        }
        errors.add(Acknowledgements.problem(err));
    }

    private static Reading unreadable(
            @Nullable MessageHeader header, Kind kind, int field, String expected, Bytes bytes) {
        var problem = new Problem(Severity.UNREADABLE, kind, Position.of("MSH", 1, field), expected);
        return new Reading.Unreadable(header, new Unread(problem, bytes));
    }
}
