package health.erp.lab.analyzer;

import java.time.Instant;

/** A channel as it is now. */
public record ChannelView(
        AnalyzerChannelId id,
        int version,
        ChannelCode code,
        String protocol,
        boolean enabled,
        ChannelSettings settings,
        Instant changedAt) {}
