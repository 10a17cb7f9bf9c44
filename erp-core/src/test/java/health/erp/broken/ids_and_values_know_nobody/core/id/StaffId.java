package health.erp.broken.ids_and_values_know_nobody.core.id;

import health.erp.broken.ids_and_values_know_nobody.core.value.Money;

public record StaffId(Money salary) {}
