package health.erp.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.DocumentStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDocumentStoreTest implements DocumentStoreContract {
    private final Path directory;

    FileDocumentStoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    /** Each time another one, as other processes would have. */
    @Override
    public DocumentStore store() {
        return FileDocumentStore.at(directory);
    }

    @Test
    void whatAKilledProcessLeftIsListedAndDeleted() throws IOException {
        var hospital = new HospitalId(UUID.randomUUID());
        var blob = UUID.fromString("01993c00-0000-7000-8000-0000000000ab");
        var folder =
                Files.createDirectories(directory.resolve(hospital.toString()).resolve("ab"));
        Files.writeString(folder.resolve(blob + ".part"), "half");
        Files.writeString(folder.resolve("notes.txt"), "somebody else's");

        assertThat(store().exists(hospital, blob)).isFalse();
        try (var blobs = store().list()) {
            assertThat(blobs.map(DocumentStore.Blob::id)).containsExactly(blob);
        }
        store().delete(hospital, blob);

        assertThat(folder).isDirectoryContaining(p -> p.endsWith("notes.txt"));
        assertThat(folder.resolve(blob + ".part")).doesNotExist();
    }
}
