package health.erp.broken.ids_and_values_know_nobody.core.value;

import health.erp.broken.ids_and_values_know_nobody.core.Caller;

public record Money(Caller owner) {}
