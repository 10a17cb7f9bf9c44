package health.erp.broken.nothing.lab.order;

import java.util.UUID;

/** A view. */
public record LabOrderView(UUID id, String test) {}
