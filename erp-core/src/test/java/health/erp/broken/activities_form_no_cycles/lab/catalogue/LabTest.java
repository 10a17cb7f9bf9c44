package health.erp.broken.activities_form_no_cycles.lab.catalogue;

import health.erp.broken.activities_form_no_cycles.lab.order.LabOrder;

public record LabTest(LabOrder lastOrderedBy) {}
