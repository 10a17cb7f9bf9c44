package health.erp.examples.service.laboratory;

import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import org.jspecify.annotations.Nullable;

/** An interval as it is told to people. */
record IntervalLine(String code, IntervalCategory category, String whom, String range, @Nullable String source) {
    static IntervalLine of(QualifiedInterval interval, TestDefinition test) {
        return new IntervalLine(
                interval.code(),
                interval.category(),
                Whoms.words(interval.whom()),
                interval.range().toString(),
                test.sources().get(interval.code()));
    }
}
