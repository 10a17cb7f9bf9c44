package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import org.jspecify.annotations.Nullable;

/** Finds and keeps channels. */
final class ChannelStore extends Store<AnalyzerChannel, AnalyzerChannelId> {
    ChannelStore(Erp erp) {
        super(erp, AnalyzerChannel.class);
    }

    AnalyzerChannel require(ChannelCode code) {
        return AnalyzerQueries_.channel(em(), code).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("analyzer channel", code));
    }

    AnalyzerChannel require(ChannelCode code, int version) {
        return require(require(code).getId(), version);
    }

    Page<AnalyzerChannel, ChannelCode> list(@Nullable ChannelCode after, int size) {
        var rows = AnalyzerQueries_.channels(em(), after == null ? "" : after.value(), size + 1);
        return Page.of(rows, size, AnalyzerChannel::getCode);
    }
}
