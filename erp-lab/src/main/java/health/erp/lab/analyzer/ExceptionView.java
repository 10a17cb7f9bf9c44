package health.erp.lab.analyzer;

import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in the exceptions queue. */
public record ExceptionView(
        MessageExceptionId id,
        int version,
        MessageId message,
        AnalyzerChannelId channel,
        ExceptionKind kind,
        int order,
        String code,
        List<String> places,
        String detail,
        ExceptionStatus status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable StaffId closedBy,
        @Nullable String reason) {}
