package health.erp.lab.critical;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import java.util.List;
import java.util.UUID;

/** Finds and keeps calls about critical results. */
final class CriticalStore extends Store<CriticalCall, CriticalCallId> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    CriticalStore(Erp erp) {
        super(erp, CriticalCall.class);
    }

    void add(CallAttempt attempt) {
        em().persist(attempt);
    }

    List<CriticalCall> ofRun(RunId run) {
        return CriticalQueries_.ofRun(em(), run);
    }

    List<CallAttempt> attempts(CriticalCallId call) {
        return CriticalQueries_.attempts(em(), call);
    }

    LabOrder order(LabOrderId id) {
        var order = em().find(LabOrder.class, id);
        if (order == null) {
            throw new NotFoundException("lab order", id);
        }
        return order;
    }

    DeclaredRow result(RunId run) {
        return CriticalQueries_.declared(em(), run).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("result", run));
    }

    Page<CriticalCall, CriticalCallId> open(ListOpenCalls query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(CriticalQueries_.open(em(), after, query.size() + 1), query.size(), CriticalCall::getId);
    }

    Page<CriticalCall, CriticalCallId> ofPatient(ListCallsOfPatient query) {
        var before = query.after() == null ? LAST : query.after().value();
        var rows = CriticalQueries_.ofPatient(em(), query.patient(), before, query.size() + 1);
        return Page.of(rows, query.size(), CriticalCall::getId);
    }
}
