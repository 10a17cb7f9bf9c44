package health.erp.core.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * A document and its content, to be closed. Reading content that was changed in the store ends in an
 * {@link IOException}, before any of the changed part is shown.
 */
public record OpenedDocument(DocumentView document, InputStream content) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        content.close();
    }
}
