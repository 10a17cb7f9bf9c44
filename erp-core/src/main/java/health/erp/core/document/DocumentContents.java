package health.erp.core.document;

import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import health.erp.core.key.TransferredKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * All contents a hospital has, for whoever takes the hospital out or brings it in. Asks nobody's permission and leaves
 * no entry in the trail: that is up to those who carry a whole hospital. Everybody else uses {@link Documents}.
 */
public final class DocumentContents {
    private final Keys keys;
    private final DocumentStore store;

    /** Made by the runtime; ask {@code erp.core().documentContents()}. */
    public DocumentContents(Keys keys, DocumentStore store) {
        this.keys = keys;
        this.store = store;
    }

    /**
     * The content as it was added, to be closed; a {@link java.util.NoSuchElementException} if it is not there. Reading what
     * was changed in the store throws an {@link IOException}.
     */
    public InputStream plain(HospitalId hospital, UUID content, int keyGeneration) {
        var sealed = store.get(hospital, content);
        try {
            return keys.opening(hospital, SealedContents.place(content), keyGeneration, sealed);
        } catch (RuntimeException e) {
            try (sealed) {
                throw e;
            } catch (IOException closing) {
                throw new UncheckedIOException(closing);
            }
        }
    }

    /** Seals the content with the keys its hospital brings along, and stores it. */
    public void put(TransferredKeys brought, UUID content, InputStream plain) {
        store.put(brought.hospital(), content, out -> {
            try {
                var sealing = brought.sealing(SealedContents.place(content), SealedContents.unclosed(out));
                plain.transferTo(sealing);
                sealing.close(); // writes the last segment
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void delete(HospitalId hospital, UUID content) {
        store.delete(hospital, content);
    }

    /** Deletes everything there is of the hospital, and answers how many contents that were. */
    public long deleteAll(HospitalId hospital) {
        var deleted = 0L;
        try (var all = store.list()) {
            var those = all.filter(b -> b.hospital().equals(hospital))
                    .map(DocumentStore.Blob::id)
                    .distinct()
                    .iterator();
            while (those.hasNext()) {
                store.delete(hospital, those.next());
                deleted++;
            }
        }
        return deleted;
    }
}
