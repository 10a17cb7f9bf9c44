package health.erp.records.consent;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Notes that a document was got from others under a consent.
 *
 * @param document of the core's documents
 */
public record ReceiveRecord(@NotNull ConsentId consent, @NotNull UUID document) {}
