package health.erp.core.document;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import health.erp.core.id.HospitalId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Content in files of a directory: {@code <hospital>/<last two digits>/<id>}. All names are ids of ours. Several
 * processes may share the directory.
 */
public final class FileDocumentStore implements DocumentStore {
    private static final String PART = ".part";
    private static final int BUFFER = 64 * 1024;

    private final Path directory;

    private FileDocumentStore(Path directory) {
        this.directory = directory;
    }

    /** The store in the directory, which is made if it is not there. */
    public static FileDocumentStore at(Path directory) {
        try {
            return new FileDocumentStore(Files.createDirectories(directory).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (%s) cannot hold documents.".formatted(directory), e);
        }
    }

    @Override
    public void put(HospitalId hospital, UUID blob, Consumer<OutputStream> writer) {
        var folder = folder(hospital, blob);
        var file = file(hospital, blob);
        var part = part(file);
        try {
            Files.createDirectories(folder);
            var done = false;
            try {
                write(part, writer);
                Files.move(part, file, ATOMIC_MOVE);
                force(folder);
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream get(HospitalId hospital, UUID blob) {
        try {
            return Files.newInputStream(file(hospital, blob));
        } catch (NoSuchFileException e) {
            throw new NoSuchElementException("There is no content (%s).".formatted(blob));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists(HospitalId hospital, UUID blob) {
        return Files.exists(file(hospital, blob));
    }

    @Override
    public void delete(HospitalId hospital, UUID blob) {
        try {
            Files.deleteIfExists(file(hospital, blob));
            Files.deleteIfExists(part(file(hospital, blob)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    public Stream<Blob> list() {
        try {
            return Files.walk(directory, 3)
                    .filter(path -> path.getNameCount() == directory.getNameCount() + 3)
                    .flatMap(path -> blob(path).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Blob> blob(Path file) {
        try {
            var name = file.getFileName().toString();
            var id = name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name;
            var hospital = HospitalId.of(directory.relativize(file).getName(0).toString());
            return Optional.of(new Blob(
                    hospital,
                    UUID.fromString(id),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException | IllegalArgumentException e) {
            return Optional.empty(); // gone meanwhile, or not ours
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Consumer<OutputStream> writer) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            writer.accept(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            }
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    private Path file(HospitalId hospital, UUID blob) {
        return folder(hospital, blob).resolve(blob.toString());
    }

    /** The last digits of an id are random, so the folders fill evenly. */
    private Path folder(HospitalId hospital, UUID blob) {
        var id = blob.toString();
        return directory.resolve(hospital.toString()).resolve(id.substring(id.length() - 2));
    }
}
