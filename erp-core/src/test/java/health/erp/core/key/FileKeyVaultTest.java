package health.erp.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.KeyVaultContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyVaultTest implements KeyVaultContract {
    private final Path parent;

    FileKeyVaultTest(@TempDir Path parent) {
        this.parent = parent;
    }

    /** Each time another one, as other processes would have. */
    @Override
    public KeyVault vault() {
        return FileKeyVault.at(directory());
    }

    @Test
    void nobodyButTheOwnerMayReadOrEnter() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectory(
                directory(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var hospital = aHospital();

        vault().wrap(hospital, new byte[32]);
        vault().rotate(hospital);

        assertThat(permissions(directory())).isEqualTo("rwx------");
        try (var files = Files.list(directory())) {
            assertThat(files).hasSize(2).allSatisfy(f -> assertThat(permissions(f))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aDestroyedKeyIsOverwrittenWhereItLay() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var hospital = aHospital();
        vault().wrap(hospital, new byte[32]);
        var file = directory().resolve(hospital + ".key");
        var key = Files.readAllBytes(file);
        var before = Files.createLink(parent.resolve("same blocks"), file);
        vault().rotate(hospital);
        var rotated = Files.readAllBytes(file);
        var after = Files.createLink(parent.resolve("newer blocks"), file);

        vault().destroy(hospital);

        assertThat(Files.readAllBytes(before)).hasSameSizeAs(key).isNotEqualTo(key);
        assertThat(Files.readAllBytes(after)).hasSameSizeAs(rotated).isNotEqualTo(rotated);
        assertThat(Files.readString(file)).isEqualTo("destroyed");
    }

    @Test
    void whatAProcessLeftHalfWrittenIsNoKey() throws IOException {
        var hospital = aHospital();
        Files.createDirectories(directory());
        Files.writeString(directory().resolve(hospital + ".key.next"), "half");

        var wrapped = vault().wrap(hospital, new byte[] {1});

        assertThat(vault().unwrap(hospital, wrapped)).containsExactly(1);
    }

    @Test
    void aDamagedFileIsToldAndNotReplaced() throws IOException {
        var hospital = aHospital();
        vault().wrap(hospital, new byte[32]);
        var file = directory().resolve(hospital + ".key");
        Files.writeString(file, "damaged");

        assertThatThrownBy(() -> vault().wrap(hospital, new byte[32]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is damaged");
        assertThat(Files.readString(file)).isEqualTo("damaged");
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Files.writeString(directory(), "x");

        assertThatThrownBy(this::vault).isInstanceOf(UncheckedIOException.class);
    }

    /** Real processes: each begins the key of the same hospitals, and unwraps what the others wrapped. */
    @Test
    void processesSideBySideHaveTheSameKeys() throws Exception {
        var hospitals = List.of(aHospital(), aHospital(), aHospital(), aHospital());
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 2; i++) {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    AnotherProcess.class.getName(),
                    directory().toString(),
                    parent.resolve("wrapped-" + i).toString()));
            hospitals.forEach(h -> command.add(h.toString()));
            processes.add(new ProcessBuilder(command).inheritIO().start());
        }
        for (var process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        for (int i = 0; i < 2; i++) {
            for (var hospital : hospitals) {
                var wrapped = Files.readAllBytes(parent.resolve("wrapped-" + i).resolve(hospital.toString()));
                assertThat(vault().unwrap(hospital, wrapped)).containsExactly(42);
            }
        }
    }

    /** Begins with keys and rotates them while another does the same. */
    static final class AnotherProcess {
        public static void main(String[] arguments) throws IOException {
            var vault = FileKeyVault.at(Path.of(arguments[0]));
            var out = Files.createDirectories(Path.of(arguments[1]));
            for (int i = 2; i < arguments.length; i++) {
                var hospital = new HospitalId(UUID.fromString(arguments[i]));
                Files.write(out.resolve(arguments[i]), vault.wrap(hospital, new byte[] {42}));
                vault.rotate(hospital);
            }
        }

        private AnotherProcess() {}
    }

    private Path directory() {
        return parent.resolve("keys");
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
