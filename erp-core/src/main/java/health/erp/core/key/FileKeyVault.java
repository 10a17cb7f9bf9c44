package health.erp.core.key;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import health.erp.core.id.HospitalId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Master keys in a directory, a file for each hospital, readable by the owner alone. Several processes may share it.
 *
 * <p>Whoever can read the directory can read what the hospitals sealed, if he has the database too: keep them apart,
 * also in backups. A destroyed key is overwritten before its file goes; a file system or disk that keeps old blocks
 * (copy on write, snapshots, SSD) may still have it, and there a key management service is the better vault.
 */
public final class FileKeyVault implements KeyVault {
    private static final byte[] TOMBSTONE = "destroyed".getBytes(StandardCharsets.US_ASCII);
    private static final String OWNER_ONLY = "rw-------";
    private static final int DIGEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A lock on a file is the process's, so threads of it need one of their own. */
    private static final Map<Path, Lock> LOCKS = new ConcurrentHashMap<>();

    private final Path directory;
    private final Lock lock;
    private final boolean posix;

    private FileKeyVault(Path directory) throws IOException {
        this.posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, attributes("rwx------"));
        }
        this.directory = directory.toRealPath();
        if (posix) {
            Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx------"));
        }
        this.lock = LOCKS.computeIfAbsent(this.directory, d -> new ReentrantLock());
    }

    /** The vault in the directory, which is made if it is not there and closed to everybody but its owner. */
    public static FileKeyVault at(Path directory) {
        try {
            return new FileKeyVault(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The directory (%s) cannot be a key vault.\nMaybe it belongs to another user.".formatted(directory),
                    e);
        }
    }

    @Override
    public byte[] wrap(HospitalId hospital, byte[] key) {
        var master = read(hospital);
        return (master == null ? alone(() -> create(hospital)) : master).wrap(key);
    }

    @Override
    public byte[] unwrap(HospitalId hospital, byte[] wrapped) {
        var master = read(hospital);
        if (master == null) {
            throw KeyVault.notWrappedHere(hospital);
        }
        return master.unwrap(wrapped);
    }

    @Override
    public void rotate(HospitalId hospital) {
        alone(() -> {
            var master = readNow(hospital);
            return master == null ? create(hospital) : written(hospital, master.rotated());
        });
    }

    @Override
    public void destroy(HospitalId hospital) {
        alone(() -> {
            replace(file(hospital), TOMBSTONE);
            return true;
        });
    }

    private MasterKey create(HospitalId hospital) throws IOException {
        var master = readNow(hospital); // another process may have been first
        return master == null ? written(hospital, MasterKey.of(hospital)) : master;
    }

    private MasterKey written(HospitalId hospital, MasterKey master) throws IOException {
        replace(file(hospital), withDigest(master.bytes()));
        return master;
    }

    /** What does not fit its digest may just be overwritten, now that it is replaced; whoever is alone sees the newest. */
    private @Nullable MasterKey read(HospitalId hospital) {
        try {
            return readNow(hospital);
        } catch (IllegalStateException damaged) {
            return this.<Optional<MasterKey>>alone(() -> Optional.ofNullable(readNow(hospital)))
                    .orElse(null);
        }
    }

    private @Nullable MasterKey readNow(HospitalId hospital) {
        try {
            var bytes = Files.readAllBytes(file(hospital));
            if (Arrays.equals(bytes, TOMBSTONE)) {
                throw KeyVault.destroyed(hospital);
            }
            var key = Arrays.copyOf(bytes, Math.max(0, bytes.length - DIGEST));
            if (!Arrays.equals(bytes, withDigest(key))) {
                throw new GeneralSecurityException("digest");
            }
            return MasterKey.of(hospital, key);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key of the hospital (%s) is damaged.".formatted(hospital), e);
        }
    }

    /** With it a key that is half overwritten is never taken for a key. */
    private static byte[] withDigest(byte[] key) {
        var digest = Tinks.sure(() -> MessageDigest.getInstance("SHA-256").digest(key));
        return ByteBuffer.allocate(key.length + DIGEST).put(key).put(digest).array();
    }

    /** The new content is complete on the disk before it gets the name; then nothing is left of the old. */
    private void replace(Path file, byte[] content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next); // left by a process that died
        try (var channel = FileChannel.open(next, Set.of(CREATE_NEW, WRITE), attributes(OWNER_ONLY))) {
            write(channel, content);
        }
        if (!Files.exists(file)) {
            Files.move(next, file, ATOMIC_MOVE);
            forceDirectory();
            return;
        }
        try (var old = FileChannel.open(file, WRITE)) {
            Files.move(next, file, ATOMIC_MOVE);
            forceDirectory();
            var noise = new byte[(int) old.size()];
            RANDOM.nextBytes(noise);
            write(old, noise);
        }
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        var bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private void forceDirectory() throws IOException {
        if (posix) { // elsewhere a directory cannot be opened
            try (var channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            }
        }
    }

    /** One at a time writes, of all threads and processes; readers need not wait. */
    private <R> R alone(Work<R> work) {
        lock.lock();
        try (var channel = FileChannel.open(
                        directory.resolve("lock"), Set.<OpenOption>of(CREATE, WRITE), attributes(OWNER_ONLY));
                var held = channel.lock()) {
            held.isValid(); // it is, until the channel is closed
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private Path file(HospitalId hospital) {
        return directory.resolve(hospital + ".key");
    }

    private FileAttribute<?>[] attributes(String permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(permissions))}
                : new FileAttribute<?>[0];
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }

    private interface Work<R> {
        R get() throws IOException;
    }
}
