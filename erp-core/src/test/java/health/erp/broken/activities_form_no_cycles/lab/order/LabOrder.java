package health.erp.broken.activities_form_no_cycles.lab.order;

import health.erp.broken.activities_form_no_cycles.lab.catalogue.LabTest;

public record LabOrder(LabTest test) {}
