package health.erp.broken.no_activity_looks_back_at_the_door.lab.order;

import health.erp.broken.no_activity_looks_back_at_the_door.lab.Lab;

record LabOrder(Lab lab) {}
