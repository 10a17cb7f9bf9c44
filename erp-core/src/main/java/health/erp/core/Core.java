package health.erp.core;

import health.erp.core.document.Document;
import health.erp.core.document.DocumentBlob;
import health.erp.core.document.DocumentLimits;
import health.erp.core.document.DocumentPermission;
import health.erp.core.document.DocumentStore;
import health.erp.core.document.DocumentSweeper;
import health.erp.core.document.Documents;
import health.erp.core.key.KeyCustody;
import health.erp.core.key.KeyDestruction;
import health.erp.core.key.KeyPermission;
import health.erp.core.key.Keys;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every module of the hospital stands on: the runtime's own tables and the services built over them. */
public final class Core implements ErpModule {
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private @Nullable DocumentStore documentStore;
    private DocumentLimits documentLimits = DocumentLimits.DEFAULT;
    private @Nullable Keys keys;
    private @Nullable KeyCustody keyCustody;
    private @Nullable Documents documents;
    private List<Worker> sweepers = List.of();

    Core() {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(KeyDestruction.class, Document.class, DocumentBlob.class);
    }

    @Override
    public Set<Permission> permissions() {
        return Stream.of(KeyPermission.values(), DocumentPermission.values())
                .flatMap(Stream::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Invariant> invariants() {
        var again = "The same content is being added or deleted at this moment.\nMaybe try again.";
        return List.of(
                new Invariant("erp_document_blob_address_uq", Documents.SAME_CONTENT, again),
                new Invariant("erp_document_blob_fk", Documents.SAME_CONTENT, again));
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__core.sql", "V2__background.sql", "V4__keys.sql", "V5__documents.sql");
    }

    /** What the runtime does by itself once it is started. */
    List<Worker> workers() {
        return sweepers;
    }

    /** Called by the builder, before anything opens. */
    void documents(DocumentStore store, DocumentLimits limits) {
        this.documentStore = store;
        this.documentLimits = limits;
    }

    /** Keeps files. */
    public Documents documents() {
        return opened(documents);
    }

    /** Seals values, signs messages and makes tokens to search by, with keys of each hospital. */
    public Keys keys() {
        return opened(keys);
    }

    /** Rotates and destroys the keys of a hospital. */
    public KeyCustody keyCustody() {
        return opened(keyCustody);
    }

    @Override
    public void open(Erp erp) {
        keys = erp.keys();
        keyCustody = new KeyCustody(erp, erp.keys());
        documents = new Documents(erp, erp.keys(), documentStore, documentLimits);
        if (documentStore != null) {
            var sweeper = new DocumentSweeper(erp, documentStore);
            sweepers = List.of(new Worker("documents", 1, SWEEP_EVERY, sweeper::round));
        }
    }

    private static <S> S opened(@Nullable S service) {
        if (service == null) {
            throw new IllegalStateException("The Erp is not built yet.");
        }
        return service;
    }
}
