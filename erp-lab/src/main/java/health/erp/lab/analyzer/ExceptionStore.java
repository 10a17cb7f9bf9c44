package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps what is in the exceptions queue. */
final class ExceptionStore extends Store<MessageException, MessageExceptionId> {
    private static final UUID FIRST = new UUID(0, 0);

    ExceptionStore(Erp erp) {
        super(erp, MessageException.class);
    }

    List<MessageException> openOf(MessageId message) {
        return AnalyzerQueries_.openOf(em(), message, ExceptionStatus.OPEN);
    }

    Page<MessageException, MessageExceptionId> list(ListExceptions query, @Nullable AnalyzerChannel channel) {
        var after = query.after() == null ? FIRST : query.after().value();
        var rows = channel == null
                ? AnalyzerQueries_.exceptions(em(), query.status(), after, query.size() + 1)
                : AnalyzerQueries_.exceptionsOn(em(), channel.getId(), query.status(), after, query.size() + 1);
        return Page.of(rows, query.size(), MessageException::getId);
    }
}
