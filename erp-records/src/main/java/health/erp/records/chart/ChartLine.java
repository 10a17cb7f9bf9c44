package health.erp.records.chart;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a chart, as one line.
 *
 * @param id under which its own activity shows all of it
 * @param at when it was, or was written down
 * @param code of the standard its kind is coded by
 * @param title null where the reader may not see it
 * @param status as its own activity calls it
 * @param detail an allergy's reactions, what an encounter was about, why an appointment was called off or a drug stopped
 */
public record ChartLine(
        ChartKind kind,
        UUID id,
        Instant at,
        @Nullable String code,
        @Nullable String title,
        @Nullable String status,
        @Nullable String detail) {}
