package health.erp.core.document;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document.
 *
 * @param size of its content in bytes
 * @param heldFor why it is under a legal hold; null if it is not
 */
public record DocumentView(
        UUID id,
        @Nullable PatientId patient,
        String title,
        String mediaType,
        long size,
        @Nullable Retention retention,
        @Nullable String heldFor,
        StaffId addedBy,
        Instant addedAt) {

    static DocumentView of(Document d) {
        return new DocumentView(
                d.getId(),
                d.getPatient(),
                d.getTitle(),
                d.getMediaType(),
                d.getBlob().getSize(),
                d.getRetention(),
                d.getHeldFor(),
                d.getAddedBy(),
                d.getAddedAt());
    }
}
