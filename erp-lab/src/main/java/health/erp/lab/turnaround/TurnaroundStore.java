package health.erp.lab.turnaround;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.status.OrderStatus;
import java.util.List;

/** Counts how long tests took. */
final class TurnaroundStore extends Store<OrderItem, OrderItemId> {
    /** They say nothing of how fast the laboratory is. */
    private static final List<OrderStatus> OVER = List.of(OrderStatus.REVOKED, OrderStatus.ENTERED_IN_ERROR);

    TurnaroundStore(Erp erp) {
        super(erp, OrderItem.class);
    }

    List<Took> count(TurnaroundOf query) {
        var from = query.from();
        var until = query.until();
        return switch (query.leg()) {
            case COLLECTION -> TurnaroundQueries_.collection(em(), from, until, OVER);
            case TRANSPORT -> TurnaroundQueries_.transport(em(), from, until, OVER);
            case ANALYSIS -> TurnaroundQueries_.analysis(em(), from, until, OVER);
            case RELEASE -> TurnaroundQueries_.release(em(), from, until, OVER);
            case WHOLE -> TurnaroundQueries_.whole(em(), from, until, OVER);
        };
    }
}
