package health.erp.core.document;

import static health.erp.core.document.DocumentPermission.ADD_DOCUMENT;
import static health.erp.core.document.DocumentPermission.DELETE_DOCUMENT;
import static health.erp.core.document.DocumentPermission.HOLD_DOCUMENT;
import static health.erp.core.document.DocumentPermission.READ_DOCUMENT;
import static health.erp.core.document.DocumentPermission.RETAIN_DOCUMENT;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.Page;
import health.erp.core.key.Keys;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files: their content sealed with the hospital's keys in the {@link DocumentStore}, stored once for each hospital
 * however often it is added.
 */
public final class Documents {
    /** Two add the same content at once, or one adds what another's deletion has just left unused. */
    public static final String SAME_CONTENT = "core.document.sameContent";

    private static final int ATTEMPTS = 3;

    private final Erp erp;
    private final @Nullable SealedContents contents;
    private final FiledDocumentStore documents;

    /** Made by the runtime; ask {@code erp.core().documents()}. */
    public Documents(Erp erp, Keys keys, @Nullable DocumentStore store, DocumentLimits limits) {
        this.erp = erp;
        this.contents = store == null ? null : new SealedContents(keys, store, limits);
        this.documents = new FiledDocumentStore(erp);
    }

    /**
     * Keeps a file. The content streams, however long it is, and is stored before anything tells of it; so what is known
     * of is there. Best called outside of a transaction, for one would stay open while the content arrives.
     *
     * @param content read to its end or to where it is refused; closed by the caller
     */
    public DocumentView add(Caller caller, AddDocument command, InputStream content) {
        if (!erp.may(caller, ADD_DOCUMENT)) {
            erp.run(caller, ADD_DOCUMENT, command, () -> command); // is refused, and leaves its entry in the trail
        }
        var hospital = caller.hospital();
        var staged = erp.newId();
        var blob = contents().put(hospital, staged, command.mediaType(), content);
        try {
            var added = file(caller, command, blob, 1);
            if (!added.blob.equals(staged)) {
                contents().delete(hospital, staged); // it is there already
            }
            return added.view;
        } catch (ErpException e) { // whatever else it is, it may have been committed
            contents().delete(hospital, staged);
            throw e;
        }
    }

    /** Answers a document with its content, which streams as it is read. */
    public OpenedDocument open(Caller caller, OpenDocument query) {
        var found = erp.read(caller, READ_DOCUMENT, query, () -> {
            var document = shown(query.document());
            return new Found(
                    DocumentView.of(document),
                    document.getBlob().getId(),
                    document.getBlob().getKeyGeneration());
        });
        return new OpenedDocument(found.view, contents().get(caller.hospital(), found.blob, found.keyGeneration));
    }

    public DocumentView find(Caller caller, FindDocument query) {
        return erp.read(caller, READ_DOCUMENT, query, () -> DocumentView.of(shown(query.document())));
    }

    public Page<DocumentView, UUID> list(Caller caller, ListDocuments query) {
        return erp.read(caller, READ_DOCUMENT, query, () -> {
            erp.discloses(query.patient());
            return documents.of(query.patient(), query.size(), query.after()).map(DocumentView::of);
        });
    }

    public DocumentView retain(Caller caller, RetainDocument command) {
        return change(caller, RETAIN_DOCUMENT, command, command.document(), d -> d.retain(command.retention()));
    }

    public DocumentView hold(Caller caller, HoldDocument command) {
        return change(caller, HOLD_DOCUMENT, command, command.document(), d -> d.hold(command.reason()));
    }

    public DocumentView release(Caller caller, ReleaseDocument command) {
        return change(caller, HOLD_DOCUMENT, command, command.document(), Document::release);
    }

    /** Ends a document. Its content goes when no other document has it. */
    public void delete(Caller caller, DeleteDocument command) {
        erp.run(caller, DELETE_DOCUMENT, command, () -> {
            var document = shown(command.document());
            document.mustBeFree(erp.now());
            if (!documents.delete(document)) {
                throw new ConflictException(
                        "erp.changed", "Somebody else changed it at the same moment.\nMaybe read it again and repeat.");
            }
            return command;
        });
    }

    private Filed file(Caller caller, AddDocument command, DocumentBlob blob, int attempt) {
        try {
            return erp.run(caller, ADD_DOCUMENT, command, () -> {
                var filed = documents.filed(new DocumentBlob(blob));
                var document = new Document(erp.newId(), command, filed, caller.staff(), erp.now());
                documents.add(document);
                discloses(document);
                return new Filed(DocumentView.of(documents.saved(document)), filed.getId());
            });
        } catch (ConflictException e) {
            if (attempt == ATTEMPTS || !e.code().equals(SAME_CONTENT)) {
                throw e;
            }
            return file(caller, command, blob, attempt + 1);
        }
    }

    private DocumentView change(
            Caller caller, DocumentPermission permission, Record command, UUID id, Consumer<Document> verb) {
        return erp.run(caller, permission, command, () -> {
            var document = shown(id);
            verb.accept(document);
            return DocumentView.of(documents.saved(document));
        });
    }

    private Document shown(UUID id) {
        var document = documents.require(id);
        discloses(document);
        return document;
    }

    private void discloses(Document document) {
        var patient = document.getPatient();
        if (patient != null) {
            erp.discloses(patient);
        }
    }

    private SealedContents contents() {
        if (contents == null) {
            throw new IllegalStateException(
                    "There is no document store.\nMaybe call documents(FileDocumentStore.at(directory)) when building the Erp.");
        }
        return contents;
    }

    private record Filed(DocumentView view, UUID blob) {}

    private record Found(DocumentView view, UUID blob, int keyGeneration) {}
}
