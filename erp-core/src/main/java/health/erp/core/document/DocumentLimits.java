package health.erp.core.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the host lets in.
 *
 * @param maxBytes of one document
 */
public record DocumentLimits(long maxBytes, Set<DocumentType> types) {
    /** All types, up to 512 MiB. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(512L << 20, EnumSet.allOf(DocumentType.class));

    public DocumentLimits {
        types = Set.copyOf(types);
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The size of documents (%d) must be positive.".formatted(maxBytes));
        }
    }
}
