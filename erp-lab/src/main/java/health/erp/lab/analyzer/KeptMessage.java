package health.erp.lab.analyzer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message in the ledger, but for what it says. */
record KeptMessage(
        MessageId id,
        AnalyzerChannelId channel,
        Instant receivedAt,
        String controlId,
        MessageRelation relation,
        @Nullable MessageId first,
        int size) {}
