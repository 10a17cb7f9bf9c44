package health.erp.lab.specimen;

import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import java.util.List;

/** A tube with those that were divided from it, and what is measured in any of them; nobody else changes them meanwhile. */
record Whole(Specimen specimen, List<Specimen> parts, List<OrderItem> items) {
    boolean isUsed() {
        return items.stream().anyMatch(item -> item.getResultedAt() != null);
    }

    List<OrderItemId> open() {
        return items.stream().filter(OrderItem::isOpen).map(OrderItem::getId).toList();
    }

    /** Those that may become so. */
    List<Specimen> parts(SpecimenStatus next) {
        return parts.stream().filter(part -> part.getStatus().mayBecome(next)).toList();
    }
}
