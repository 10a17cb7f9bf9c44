package health.erp.lab.order;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.catalogue.PublishedCatalogue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the work of the laboratory does to the tests it was asked for. For the activities that do the work, in the
 * transaction of their use case, which has asked whether the caller may; the module hands it to nobody else.
 */
public final class OrderProgress {
    private final Erp erp;
    private final LabOrderStore orders;

    public OrderProgress(Erp erp, PublishedCatalogue catalogue) {
        this.erp = erp;
        this.orders = new LabOrderStore(erp);
    }

    /** A specimen was taken for these tests; null for {@code received} while it is not in the laboratory. */
    public List<OrderItemView> collected(
            Caller caller, Collection<OrderItemId> items, UUID specimen, Instant at, @Nullable Instant received) {
        return erp.transaction(caller, () -> items.stream()
                .map(id -> {
                    var item = orders.requireItem(id);
                    item.collected(specimen, at, received);
                    return LabOrderMapper.MAPPER.toView(item);
                })
                .toList());
    }

    /** Their specimen came to the laboratory. */
    public void received(Caller caller, Collection<OrderItemId> items, Instant at) {
        erp.transaction(caller, () -> {
            items.forEach(id -> orders.requireItem(id).received(at));
            return true;
        });
    }
}
