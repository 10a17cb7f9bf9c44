package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.document.DocumentStore;
import health.erp.core.id.HospitalId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the runtime relies on in a store of documents. An adapter's test implements this, on a store that may have others' content. */
public interface DocumentStoreContract {
    DocumentStore store();

    @Test
    default void whatIsPutIsThereToGet() throws IOException {
        var hospital = aHospital();
        for (var size : new int[] {0, 1, 100_000, 3_000_000}) {
            var blob = UUID.randomUUID();

            store().put(hospital, blob, out -> write(out, bytes(size)));

            assertThat(store().exists(hospital, blob)).isTrue();
            assertThat(content(hospital, blob)).isEqualTo(bytes(size));
        }
    }

    @Test
    default void whatIsNotThereIsToldAndDeletingItDoesNothing() {
        var hospital = aHospital();
        var blob = UUID.randomUUID();

        assertThat(store().exists(hospital, blob)).isFalse();
        assertThatThrownBy(() -> store().get(hospital, blob)).isInstanceOf(NoSuchElementException.class);
        store().delete(hospital, blob);
    }

    @Test
    default void aWriterThatFailsLeavesNothingAndIsHeard() {
        var hospital = aHospital();
        var blob = UUID.randomUUID();
        var failure = new IllegalStateException("too long");

        assertThatThrownBy(() -> store().put(hospital, blob, out -> {
                    write(out, bytes(100_000));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(store().exists(hospital, blob)).isFalse();
        assertThat(listed(hospital)).doesNotContain(blob);
    }

    @Test
    default void aPutThatFailsKeepsWhatWasThere() throws IOException {
        var hospital = aHospital();
        var blob = UUID.randomUUID();
        store().put(hospital, blob, out -> write(out, bytes(10)));

        assertThatThrownBy(() -> store().put(hospital, blob, out -> {
                    write(out, bytes(100_000));
                    throw new IllegalStateException("too long");
                }))
                .hasMessage("too long");

        assertThat(content(hospital, blob)).isEqualTo(bytes(10));
    }

    @Test
    default void contentIsNotThereBeforeItIsWhole() {
        var hospital = aHospital();
        var blob = UUID.randomUUID();

        store().put(hospital, blob, out -> {
            write(out, bytes(1_000_000));
            assertThat(store().exists(hospital, blob)).isFalse();
        });

        assertThat(store().exists(hospital, blob)).isTrue();
    }

    @Test
    default void deletedContentIsGone() {
        var hospital = aHospital();
        var blob = UUID.randomUUID();
        store().put(hospital, blob, out -> write(out, bytes(10)));

        store().delete(hospital, blob);

        assertThat(store().exists(hospital, blob)).isFalse();
        assertThat(listed(hospital)).doesNotContain(blob);
    }

    @Test
    default void hospitalsDoNotShareIds() throws IOException {
        var lakeside = aHospital();
        var hillview = aHospital();
        var blob = UUID.randomUUID();
        store().put(lakeside, blob, out -> write(out, bytes(10)));

        assertThat(store().exists(hillview, blob)).isFalse();
        store().put(hillview, blob, out -> write(out, bytes(20)));
        store().delete(hillview, blob);

        assertThat(content(lakeside, blob)).isEqualTo(bytes(10));
    }

    @Test
    default void allThatIsThereIsListed() {
        var hospital = aHospital();
        var blobs = IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList();
        blobs.forEach(b -> store().put(hospital, b, out -> write(out, bytes(3))));

        assertThat(listed(hospital)).containsExactlyInAnyOrderElementsOf(blobs);
    }

    @Test
    default void allAtOncePut() throws Exception {
        var hospital = aHospital();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        var blob = new UUID(7, i);
                        store().put(hospital, blob, out -> write(out, bytes(i)));
                        return blob;
                    }))
                    .toList();
            start.countDown();
            for (int i = 0; i < 8; i++) {
                assertThat(content(hospital, work.get(i).get())).isEqualTo(bytes(i));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private List<UUID> listed(HospitalId hospital) {
        try (var blobs = store().list()) {
            return blobs.filter(b -> b.hospital().equals(hospital))
                    .map(DocumentStore.Blob::id)
                    .toList();
        }
    }

    private byte[] content(HospitalId hospital, UUID blob) throws IOException {
        try (var content = store().get(hospital, blob)) {
            return content.readAllBytes();
        }
    }

    private static HospitalId aHospital() {
        return new HospitalId(UUID.randomUUID());
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + size);
        }
        return bytes;
    }
}
