package health.erp.lab.order;

import static health.erp.lab.status.OrderStatus.ACTIVE;
import static health.erp.lab.status.OrderStatus.COMPLETED;
import static health.erp.lab.status.OrderStatus.ENTERED_IN_ERROR;
import static health.erp.lab.status.OrderStatus.ON_HOLD;
import static health.erp.lab.status.OrderStatus.REVOKED;

import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import health.erp.lab.status.OrderStatus.Progress;
import java.util.Collection;
import java.util.List;

/** Where an order stands as a whole, which follows from its tests. 2.1 */
record OrderStanding(OrderStatus status, Progress progress) {
    /** What counts for the whole, first what is still to be done. */
    private static final List<OrderStatus> FIRST = List.of(ACTIVE, ON_HOLD, COMPLETED, REVOKED, ENTERED_IN_ERROR);

    static OrderStanding of(Collection<OrderItem> items) {
        var status = FIRST.stream()
                .filter(s -> items.stream().anyMatch(i -> i.getStatus() == s))
                .findFirst()
                .orElse(ACTIVE);
        return new OrderStanding(status, progress(items));
    }

    static LabOrderView shown(LabOrder order, List<OrderItem> items) {
        var standing = of(items);
        return LabOrderMapper.MAPPER.toView(order, standing.status, standing.control(), items);
    }

    OrderControlStatus control() {
        return status.control(progress);
    }

    private static Progress progress(Collection<OrderItem> items) {
        if (items.stream().anyMatch(i -> i.getProgress() == Progress.SOME_RESULTS)) {
            return Progress.SOME_RESULTS;
        }
        return items.stream().anyMatch(i -> i.getProgress() == Progress.STARTED) ? Progress.STARTED : Progress.WAITING;
    }
}
