package health.erp.core.document;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Removes content that no document has: of uploads that came to nothing, and of deleted documents. */
public final class DocumentSweeper {
    /** Younger content may belong to an upload that is under way. */
    public static final Duration GRACE = Duration.ofDays(1);

    private static final int AT_ONCE = 200;
    private static final StaffId NOBODY = new StaffId(new UUID(0, 0));

    private final Erp erp;
    private final DocumentStore store;
    private final FiledDocumentStore documents;

    public DocumentSweeper(Erp erp, DocumentStore store) {
        this.erp = erp;
        this.store = store;
        this.documents = new FiledDocumentStore(erp);
    }

    /** Looks at everything once; there is no more to do at once. */
    public boolean round() {
        sweep();
        return false;
    }

    private void sweep() {
        var before = erp.now().minus(GRACE);
        Map<HospitalId, List<UUID>> found = new LinkedHashMap<>();
        try (var blobs = store.list()) {
            blobs.filter(b -> b.storedAt().isBefore(before)).forEach(b -> {
                var some = found.computeIfAbsent(b.hospital(), h -> new ArrayList<>());
                some.add(b.id());
                if (some.size() == AT_ONCE) {
                    sweep(b.hospital(), List.copyOf(some));
                    some.clear();
                }
            });
        }
        found.forEach(this::sweep);
    }

    private void sweep(HospitalId hospital, List<UUID> blobs) {
        if (blobs.isEmpty()) {
            return;
        }
        var sweeper = new Caller(hospital, NOBODY, Set.of());
        Set<UUID> known;
        try {
            known = new HashSet<>(erp.transaction(sweeper, () -> {
                documents.forgetUnused(blobs);
                return documents.known(blobs);
            }));
        } catch (ConflictException busy) {
            return; // its turn comes again in the next round, and that of the others comes now
        }
        blobs.stream().filter(b -> !known.contains(b)).forEach(b -> store.delete(hospital, b)); // it is committed now
    }
}
