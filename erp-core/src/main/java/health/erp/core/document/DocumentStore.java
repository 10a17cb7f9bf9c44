package health.erp.core.document;

import health.erp.core.id.HospitalId;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Port: where the sealed content of documents lies: a directory, or an object store. It never sees plain content, nor a
 * name that a caller chose. Failures of the storage are {@link java.io.UncheckedIOException}s.
 */
public interface DocumentStore {
    /**
     * Stores what the writer writes, wholly and durably once this returns; if the writer throws, nothing is stored and
     * its exception is passed on.
     */
    void put(HospitalId hospital, UUID blob, Consumer<OutputStream> writer);

    /** The content, to be closed; a {@link NoSuchElementException} if it is not there. */
    InputStream get(HospitalId hospital, UUID blob);

    boolean exists(HospitalId hospital, UUID blob);

    /** Removes the content, and what a broken off {@link #put} left of it; does nothing where there is none. */
    void delete(HospitalId hospital, UUID blob);

    /** All there is in all hospitals, leftovers of broken off puts included; to be closed. */
    Stream<Blob> list();

    /**
     * One content.
     *
     * @param storedAt when it was put, by the clock of the storage
     */
    record Blob(HospitalId hospital, UUID id, Instant storedAt) {}
}
