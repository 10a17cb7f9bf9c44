package health.erp.core.document;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps what is known of documents and their contents. */
final class FiledDocumentStore extends Store<Document, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    FiledDocumentStore(Erp erp) {
        super(erp, Document.class);
    }

    /** The content that is there already, or this new one. */
    DocumentBlob filed(DocumentBlob staged) {
        return withAddress(staged.getAddress()).orElseGet(() -> {
            em().persist(staged);
            em().flush(); // the constraint speaks now
            return staged;
        });
    }

    private Optional<DocumentBlob> withAddress(String address) {
        return em().createQuery("select b from DocumentBlob b where b.address = :address", DocumentBlob.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    Page<Document, UUID> of(PatientId patient, int size, @Nullable UUID after) {
        var found = em().createQuery(
                        "select d from Document d join fetch d.blob where d.patient = :patient and d.id > :after order by d.id",
                        Document.class)
                .setParameter("patient", patient)
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(found, size, Document::getId);
    }

    /** Answers false if somebody changed it meanwhile, as by a hold. */
    boolean delete(Document document) {
        em().flush();
        var deleted = em().createQuery("delete from Document d where d.id = :id and d.version = :version")
                .setParameter("id", document.getId())
                .setParameter("version", document.getVersion())
                .executeUpdate();
        em().detach(document);
        return deleted == 1;
    }

    /** Of these contents, those that are known here. */
    List<UUID> known(Collection<UUID> blobs) {
        return em().createQuery("select b.id from DocumentBlob b where b.id in :blobs", UUID.class)
                .setParameter("blobs", blobs)
                .getResultList();
    }

    /** Forgets those of these contents that no document has any more. */
    int forgetUnused(Collection<UUID> blobs) {
        return em().createQuery(
                        "delete from DocumentBlob b where b.id in :blobs and not exists (select 1 from Document d where d.blob.id = b.id)")
                .setParameter("blobs", blobs)
                .executeUpdate();
    }
}
