package health.erp.lab.report;

import health.erp.lab.order.OrderItem;
import health.erp.lab.result.ResultVersion;
import health.erp.lab.result.TestRun;
import health.erp.lab.specimen.Specimen;
import org.jspecify.annotations.Nullable;

/** An ordered test, and what is known of it. */
record ReportRow(OrderItem item, @Nullable TestRun run, @Nullable ResultVersion version, @Nullable Specimen specimen) {}
