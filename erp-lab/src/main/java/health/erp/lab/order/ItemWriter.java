package health.erp.lab.order;

import health.erp.core.Erp;
import health.erp.lab.catalogue.TestCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        var written = new HashMap<TestCode, OrderItemId>();
        var items = new ArrayList<OrderItem>();
        for (var one : wanted) {
            var forTest = one.forTest();
            var above = forTest == null ? parent : written.getOrDefault(forTest, parent);
            var item = new OrderItem(new OrderItemId(erp.newId()), order, one, above, now);
            written.put(one.test().code(), item.getId());
            orders.add(item);
            items.add(item);
        }
        return items;
    }
}
