package health.erp.tenancy.hospital;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something of the operator's, kept in the memory of this node: read when it is first asked for, and looked at again
 * every two seconds for as long as somebody asks.
 */
public final class Mirror<S> {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final OperatorReader reader;
    private final Supplier<? extends Record> mark;
    private final Supplier<S> load;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime());
    private volatile @Nullable Seen<S> seen;

    /**
     * @param mark of what there is; no two states have the same
     * @param load all of it
     */
    public Mirror(OperatorReader reader, Supplier<? extends Record> mark, Supplier<S> load) {
        this.reader = reader;
        this.mark = mark;
        this.load = load;
    }

    /** As it was two seconds ago or later; lets nobody wait but the first. */
    public S state() {
        var now = System.nanoTime();
        var last = askedAt.get();
        var known = seen;
        if (known == null) {
            return refreshed();
        }
        if (now - last >= FRESH && askedAt.compareAndSet(last, now)) {
            reader.soon(this::look);
        }
        return known.state;
    }

    /** As it is now. */
    public S refreshed() {
        return reader.ask(this::look);
    }

    /** The mark before the rest, so that what changes in between is read again. */
    private S look() {
        var now = mark.get();
        var known = seen;
        if (known == null || !known.mark.equals(now)) {
            known = new Seen<>(now, load.get());
            seen = known;
        }
        return known.state;
    }

    private record Seen<S>(Record mark, S state) {}
}
