package health.erp.broken.ids_and_values_know_nobody.core;

import health.erp.broken.ids_and_values_know_nobody.core.id.StaffId;

public record Caller(StaffId staff) {}
