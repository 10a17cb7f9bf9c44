package health.erp.lab.order;

/** A test of an order, and the order. */
record StandingRow(OrderItem item, LabOrder order) {}
