package health.erp.broken.nothing.lab.order;

import health.erp.broken.nothing.lab.catalog.LabTestCode;

/** A command. */
public record PlaceLabOrder(LabTestCode test) {}
