package health.erp.lab.analyzer;

import health.erp.lab.order.OrderItem;
import health.erp.lab.status.ResultCode;
import health.erp.lab.wire.ObservationDraft;
import org.jspecify.annotations.Nullable;

/**
 * An observation of which is known what it is about.
 *
 * @param sent how far its sender says it is
 * @param code how far it is, as its channel means it
 * @param value null where it has none: it cannot be obtained, is withdrawn, promoted
 * @param valueKey by which another is known to be the same
 */
record Reported(
        Progress.Part part,
        OrderItem item,
        ResultCode sent,
        ResultCode code,
        @Nullable SentValue value,
        String valueKey,
        ObservationDraft draft) {}
