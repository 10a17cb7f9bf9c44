package health.erp.records.schedule;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps blocks. */
final class BlockStore extends Store<TimeBlock, BlockId> {
    private static final UUID FIRST = new UUID(0, 0);

    BlockStore(Erp erp) {
        super(erp, TimeBlock.class);
    }

    Optional<TimeBlock> entered(String source) {
        return ScheduleQueries_.entered(em(), source).stream().findFirst();
    }

    Page<TimeBlock, BlockId> list(ListBlocks query) {
        var found = ScheduleQueries_.blocks(
                em(),
                query.resource(),
                query.span().start(),
                query.span().end(),
                query.after() == null ? FIRST : query.after().value(),
                query.size() + 1);
        return Page.of(found, query.size(), TimeBlock::getId);
    }
}
