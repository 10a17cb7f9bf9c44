package health.erp.broken.activities_use_only_earlier_ones.lab.catalogue;

import health.erp.broken.activities_use_only_earlier_ones.lab.order.LabOrder;

record LabTest(LabOrder lastOrderedBy) {}
