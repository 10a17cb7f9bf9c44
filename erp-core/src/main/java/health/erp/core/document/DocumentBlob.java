package health.erp.core.document;

import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A content of one hospital, stored once however many documents have it. */
@Entity
@Table(name = "erp_document_blob")
public class DocumentBlob extends HospitalPart {
    @Id
    private UUID id;

    private String address;

    @Column(name = "size_bytes")
    private long size;

    private int keyGeneration;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DocumentBlob() {}

    DocumentBlob(UUID id, String address, long size, int keyGeneration) {
        this.id = id;
        this.address = address;
        this.size = size;
        this.keyGeneration = keyGeneration;
    }

    /** Another try needs an object Hibernate has not seen. */
    DocumentBlob(DocumentBlob staged) {
        this(staged.id, staged.address, staged.size, staged.keyGeneration);
    }

    public UUID getId() {
        return id;
    }

    /** What the content is found by: a hash with a key of the hospital, so that two hospitals' cannot be compared. */
    public String getAddress() {
        return address;
    }

    public long getSize() {
        return size;
    }

    int getKeyGeneration() {
        return keyGeneration;
    }
}
