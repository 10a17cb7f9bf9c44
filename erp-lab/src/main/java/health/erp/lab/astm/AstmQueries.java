package health.erp.lab.astm;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.QueryDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an analyzer asks (Q). What is not put as the standard has it is not answered with somebody else's orders. */
final class AstmQueries {
    private static final int SPECIMENS = 3;
    private static final int UNTIL_SPECIMEN = 4;
    private static final int TESTS = 5;
    private static final int NATURE = 6;
    private static final int STATUS = 13;

    /** Null when it was set aside. */
    static @Nullable QueryDraft read(AstmRecord q, Findings findings) {
        var before = findings.unread().size();
        check(q, findings);
        var patients = new ArrayList<EntityId>();
        var specimens = new ArrayList<EntityId>();
        for (var repeat : q.repeats(SPECIMENS)) {
            add(patients, q.component(repeat, 1));
            add(specimens, q.component(repeat, 2));
        }
        var query = new QueryDraft(
                patients,
                specimens,
                tests(q),
                q.moment(7, findings),
                q.moment(8, findings),
                q.text(STATUS).trim());
        return findings.unread().size() > before ? null : query;
    }

    private static void check(AstmRecord q, Findings findings) {
        if (q.repeats(SPECIMENS).stream().anyMatch(repeat -> hasMore(q, repeat))) {
            findings.refuse(Kind.VALUE, q.position(SPECIMENS), "patient^specimen", q.bytes());
        }
        if (!q.raw(UNTIL_SPECIMEN).isBlank()) {
            findings.refuse(
                    Kind.VALUE, q.position(UNTIL_SPECIMEN), "specimens by number, not from one to another", q.bytes());
        }
        if (!q.text(NATURE).trim().matches("|S|R")) {
            findings.refuse(Kind.VALUE, q.position(NATURE), "S or R", q.bytes());
        }
        if (!q.text(STATUS).trim().matches("|[A-Z]")) {
            findings.refuse(Kind.VALUE, q.position(STATUS), "one letter", q.bytes());
        }
    }

    /** Something stands after the specimen. */
    private static boolean hasMore(AstmRecord q, String repeat) {
        for (int component = 3; component <= 9; component++) {
            if (!q.component(repeat, component).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static List<Coded> tests(AstmRecord q) {
        return q.tests(TESTS).stream()
                .filter(t -> !t.code().equals("ALL") && !t.alternateCode().equals("ALL"))
                .toList();
    }

    private static void add(List<EntityId> ids, String id) {
        if (!id.isBlank()) {
            ids.add(EntityId.of(id.trim(), ""));
        }
    }

    private AstmQueries() {}
}
