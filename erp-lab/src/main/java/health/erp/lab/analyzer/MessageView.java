package health.erp.lab.analyzer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in the ledger, and what became of it.
 *
 * @param controlId its number, as its sender gave it
 * @param size in bytes
 */
public record MessageView(
        MessageId id,
        int version,
        AnalyzerChannelId channel,
        Instant receivedAt,
        String controlId,
        MessageRelation relation,
        @Nullable MessageId first,
        int size,
        MessageStatus status,
        List<PartFate> parts,
        int runs,
        @Nullable Instant settledAt) {}
