package health.erp.broken.nothing.lab.order;

import health.erp.broken.nothing.lab.catalogue.LabTestCode;

/** A command. */
public record PlaceLabOrder(LabTestCode test) {}
