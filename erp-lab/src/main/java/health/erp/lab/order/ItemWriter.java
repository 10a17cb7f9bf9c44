package health.erp.lab.order;

import health.erp.core.Erp;
import health.erp.lab.catalogue.TestCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes items of what is wanted; what is an input of a calculated test has that as its parent. */
final class ItemWriter {
    private final Erp erp;
    private final LabOrderStore orders;

    ItemWriter(Erp erp, LabOrderStore orders) {
        this.erp = erp;
        this.orders = orders;
    }

    List<OrderItem> write(LabOrder order, List<Wanted> wanted, @Nullable OrderItemId parent, Instant now) {
        Map<TestCode, OrderItemId> ids = new HashMap<>();
        wanted.forEach(w -> ids.put(w.test().code(), new OrderItemId(erp.newId())));
        var items = new ArrayList<OrderItem>();
        for (var one : wanted) {
            var id = ids.get(one.test().code());
            var above = one.forTest() == null ? parent : ids.get(one.forTest());
            var item = new OrderItem(Objects.requireNonNull(id), order, one, above, now);
            orders.add(item);
            items.add(item);
        }
        return items;
    }
}
