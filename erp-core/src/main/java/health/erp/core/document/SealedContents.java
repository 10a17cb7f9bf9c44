package health.erp.core.document;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import health.erp.core.key.SealedPlace;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Content on its way into the store and out of it: looked at, measured, hashed and sealed as it streams by. */
final class SealedContents {
    private static final int BUFFER = 64 * 1024;

    private final Keys keys;
    private final DocumentStore store;
    private final DocumentLimits limits;

    SealedContents(Keys keys, DocumentStore store, DocumentLimits limits) {
        this.keys = keys;
        this.store = store;
        this.limits = limits;
    }

    /** Stores it under an id nobody else has; if it is refused, nothing is left of it. */
    DocumentBlob put(HospitalId hospital, UUID id, String mediaType, InputStream content) {
        try {
            var beginning = content.readNBytes(DocumentType.LOOKED_AT);
            mustBeWhatItClaims(mediaType, beginning);
            var copy = new Copy(new SequenceInputStream(new ByteArrayInputStream(beginning), content));
            store.put(hospital, id, out -> copy.to(keys.sealing(hospital, place(id), new Unclosed(out))));
            var address = keys.token(hospital, "document", copy.hash());
            return new DocumentBlob(id, address, copy.size, keys.documentGeneration(hospital));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream get(HospitalId hospital, UUID id, int keyGeneration) {
        var sealed = store.get(hospital, id);
        try {
            return keys.opening(hospital, place(id), keyGeneration, sealed);
        } catch (RuntimeException e) {
            try (sealed) {
                throw e;
            } catch (IOException closing) {
                throw new UncheckedIOException(closing);
            }
        }
    }

    void delete(HospitalId hospital, UUID id) {
        store.delete(hospital, id);
    }

    private void mustBeWhatItClaims(String mediaType, byte[] beginning) {
        if (beginning.length == 0) {
            throw InvalidCommandException.of("content", "is empty");
        }
        var type = DocumentType.of(mediaType).filter(limits.types()::contains);
        if (type.isEmpty()) {
            throw InvalidCommandException.of("mediaType", "is none that is kept here; they are " + limits.types());
        }
        if (!type.get().isThatOf(beginning)) {
            throw InvalidCommandException.of("content", "is no " + type.get());
        }
    }

    static OutputStream unclosed(OutputStream out) {
        return new Unclosed(out);
    }

    static SealedPlace place(UUID blob) {
        return new SealedPlace("erp_document_blob", "content", blob);
    }

    /** Copies no more than is allowed. */
    private final class Copy {
        private final InputStream from;
        private final MessageDigest digest = sha256();
        private long size;

        private Copy(InputStream from) {
            this.from = from;
        }

        private void to(OutputStream sealing) {
            var buffer = new byte[BUFFER];
            try {
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    size += read;
                    if (size > limits.maxBytes()) {
                        throw InvalidCommandException.of(
                                "content", "is longer than %d bytes".formatted(limits.maxBytes()));
                    }
                    digest.update(buffer, 0, read);
                    sealing.write(buffer, 0, read);
                }
                sealing.close(); // writes the last segment
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the last segment be written and leaves the stream to whoever opened it. */
    private static final class Unclosed extends FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
