package health.erp.lab.result;

import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.value.Span;

/** The interval that was used, by its code in the catalogue. */
public record FrozenInterval(IntervalCategory category, String code, Span range) {}
