package health.erp.lab.astm;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import health.erp.lab.wire.QueryDraft;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the records of one message together: results under their order, orders under their patient, comments where they belong. */
final class AstmAssembly {
    private final AstmDelimiters delimiters;
    private final Findings findings = new Findings();
    private final AstmResults results = new AstmResults(findings);
    private final Map<String, int[]> occurrences = new HashMap<>();
    private final List<PatientDraft> patients = new ArrayList<>();
    private final List<OrderDraft> orders = new ArrayList<>();
    private final List<QueryDraft> queries = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private @Nullable MessageHeader header;
    private @Nullable PatientDraft patient;
    private @Nullable AstmOrder order;
    private boolean hasResults;
    private Notes notes = Notes.MESSAGE;

    /** What a comment that follows is about. */
    private enum Notes {
        MESSAGE,
        PATIENT,
        ORDER,
        RESULT,
        SET_ASIDE
    }

    AstmAssembly(AstmDelimiters delimiters) {
        this.delimiters = delimiters;
    }

    /** False when the message ends with it. */
    boolean take(String line, Bytes bytes) {
        var type = line.substring(0, 1);
        var occurrence = ++occurrences.computeIfAbsent(type, t -> new int[1])[0];
        var r = new AstmRecord(line, delimiters, bytes, occurrence);
        if (!r.type().equals(type)) {
            aside(Kind.SEQUENCE, new Position(type, occurrence, 1, 0), "a record of one letter", bytes);
            return true;
        }
        switch (type) {
            case "H" -> header = AstmHeaders.read(r, findings);
            case "P" -> patient(r);
            case "O" -> order(r);
            case "R" -> result(r);
            case "C" -> comment(r);
            case "Q" -> query(r);
            case "M", "S" -> {} // the manufacturer's and science's own: histograms, reagents
            case "L" -> {
                terminated(r);
                return false;
            }
            default -> aside(Kind.SEQUENCE, r.position(0), "one of the records H, P, O, R, C, Q, M, S, L", bytes);
        }
        return true;
    }

    private void patient(AstmRecord r) {
        close();
        patient = AstmHeaders.patient(r, findings);
        notes = Notes.PATIENT;
    }

    private void order(AstmRecord r) {
        closeOrder();
        noted();
        order = new AstmOrder(r, findings);
        notes = Notes.ORDER;
    }

    private void result(AstmRecord r) {
        hasResults = true;
        var of = order;
        if (of == null) {
            aside(Kind.SEQUENCE, r.position(0), "an order (O) before its results", r.bytes());
            return;
        }
        var draft = results.read(r);
        if (draft == null) {
            notes = Notes.SET_ASIDE;
        } else {
            of.result(draft);
            notes = Notes.RESULT;
        }
    }

    private void comment(AstmRecord r) {
        var text = r.text(4);
        var of = order;
        if (notes == Notes.MESSAGE) {
            comments.add(text);
        } else if (notes == Notes.PATIENT && patient != null) {
            said.add(text);
        } else if (notes == Notes.ORDER && of != null) {
            of.comment(text);
        } else if (notes == Notes.RESULT && of != null) {
            of.commentOnLatest(text);
        } else {
            findings.refuse(Kind.SEQUENCE, r.position(0), "something understood before its comment", r.bytes());
        }
    }

    private void query(AstmRecord r) {
        var query = AstmQueries.read(r, findings);
        if (query != null) {
            queries.add(query);
        }
    }

    private void aside(Kind kind, Position position, String expected, Bytes bytes) {
        findings.refuse(kind, position, expected, bytes);
        notes = Notes.SET_ASIDE;
    }

    private void terminated(AstmRecord r) {
        var code = r.text(3).trim();
        if (!code.matches("|N|F|I|Q")) {
            findings.refuse(Kind.VALUE, r.position(3), "a message that was not broken off", r.bytes());
        }
    }

    void unterminated() {
        findings.refuse(Kind.SEQUENCE, Position.of("L", 1, 0), "a terminator (L) at the end", Bytes.NONE);
    }

    private void closeOrder() {
        if (order != null) {
            orders.add(order.build(patient));
            order = null;
        }
    }

    /** Nothing more is said of the patient. */
    private void noted() {
        if (patient != null && !said.isEmpty()) {
            patient = patient.with(patient.visit(), List.of(), said);
        }
        said.clear();
    }

    private void close() {
        closeOrder();
        noted();
        if (patient != null) {
            patients.add(patient);
            patient = null;
        }
    }

    Reading reading(Bytes whole) {
        close();
        var found = header;
        if (found == null || findings.isNoise()) {
            var expected = "no more than %d problems".formatted(Findings.MAX_PROBLEMS);
            var problem = new Problem(Severity.UNREADABLE, Kind.OTHER, Position.of("H", 1, 0), expected);
            return new Reading.Unreadable(found, new Unread(problem, whole));
        }
        return new Reading.Understood(new LabMessage(
                found, kind(), patients, orders, queries, null, comments, findings.problems(), findings.unread()));
    }

    private MessageKind kind() {
        if (!queries.isEmpty()) {
            return MessageKind.QUERY;
        }
        return hasResults || orders.isEmpty() ? MessageKind.RESULTS : MessageKind.ORDERS;
    }
}
