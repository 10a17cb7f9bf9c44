package health.erp.lab.report;

import health.erp.lab.order.LabOrderId;
import jakarta.validation.constraints.NotNull;

/** Lets out what is known of an order by now: the first time, or because there is more or something else to say. */
public record IssueReport(@NotNull LabOrderId order) {}
