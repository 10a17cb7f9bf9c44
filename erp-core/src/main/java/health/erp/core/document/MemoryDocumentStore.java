package health.erp.core.document;

import health.erp.core.id.HospitalId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Content that ends with the process: for tests and for trying things out. */
public final class MemoryDocumentStore implements DocumentStore {
    private final Clock clock;
    private final Map<Place, Stored> blobs = new ConcurrentHashMap<>();

    public MemoryDocumentStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void put(HospitalId hospital, UUID blob, Consumer<OutputStream> writer) {
        var bytes = new ByteArrayOutputStream();
        writer.accept(bytes);
        blobs.put(new Place(hospital, blob), new Stored(bytes.toByteArray(), clock.instant()));
    }

    @Override
    public InputStream get(HospitalId hospital, UUID blob) {
        var found = blobs.get(new Place(hospital, blob));
        if (found == null) {
            throw new NoSuchElementException("There is no content (%s).".formatted(blob));
        }
        return new ByteArrayInputStream(found.bytes);
    }

    @Override
    public boolean exists(HospitalId hospital, UUID blob) {
        return blobs.containsKey(new Place(hospital, blob));
    }

    @Override
    public void delete(HospitalId hospital, UUID blob) {
        blobs.remove(new Place(hospital, blob));
    }

    @Override
    public Stream<Blob> list() {
        return blobs.entrySet().stream().map(e -> new Blob(e.getKey().hospital, e.getKey().blob, e.getValue().at));
    }

    private record Place(HospitalId hospital, UUID blob) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(byte[] bytes, Instant at) {}
}
