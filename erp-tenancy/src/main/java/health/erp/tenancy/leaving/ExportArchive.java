package health.erp.tenancy.leaving;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import health.erp.core.RuleException;
import health.erp.tenancy.leaving.Manifest.FileEntry;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of an export: a directory, or one file that ends with {@code .zip}. What is being written is whole only once
 * {@link #finish} has returned; a directory that was left half written is written again from its beginning.
 */
final class ExportArchive implements AutoCloseable {
    private static final String PART = ".part";
    private static final int BUFFER = 64 * 1024;

    private final Path target;
    private final Path root;
    private final @Nullable FileSystem zip;
    private boolean open = true;

    private ExportArchive(Path target, Path root, @Nullable FileSystem zip) {
        this.target = target;
        this.root = root;
        this.zip = zip;
    }

    /**
     * A new export.
     *
     * @throws RuleException {@code tenancy.leaving.exists} when something that is no unfinished export is there
     */
    static ExportArchive create(Path target) {
        try {
            if (isZip(target)) {
                mustBeFree(!Files.exists(target), target);
                var part = part(target);
                Files.deleteIfExists(part);
                var system = zip(part, Map.of("create", "true", "useTempFile", true));
                return new ExportArchive(target, system.getPath("/"), system);
            }
            Files.createDirectories(target);
            clear(target);
            return new ExportArchive(target, target, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One to read. */
    static ExportArchive open(Path target) {
        if (!Files.exists(target)) {
            throw new RuleException("tenancy.leaving.noExport", "There is no export at (%s).".formatted(target));
        }
        try {
            if (!isZip(target)) {
                return new ExportArchive(target, target, null);
            }
            var system = zip(target, Map.of());
            return new ExportArchive(target, system.getPath("/"), system);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file and measures it. */
    FileEntry write(String path, Writer writer) {
        var file = resolve(path);
        var digest = sha256();
        try {
            Files.createDirectories(file.getParent());
            try (var out = new Counted(new DigestOutputStream(Files.newOutputStream(file), digest))) {
                var buffered = new BufferedOutputStream(out, BUFFER);
                writer.to(buffered);
                buffered.flush();
                return new FileEntry(path, out.bytes, HexFormat.of().formatHex(digest.digest()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the export whole: the manifest appears, durably, after everything it tells of. */
    void finish(byte[] signature, byte[] manifest) {
        try {
            write(Manifest.SIGNATURE, out -> out.write(signature));
            if (zip != null) {
                write(Manifest.FILE, out -> out.write(manifest));
                close();
                force(part(target));
                Files.move(part(target), target, ATOMIC_MOVE);
            } else {
                write(Manifest.FILE + PART, out -> out.write(manifest));
                for (var file : files()) {
                    force(resolve(file));
                }
                Files.move(resolve(Manifest.FILE + PART), resolve(Manifest.FILE), ATOMIC_MOVE, REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return Files.isRegularFile(resolve(path));
    }

    byte[] bytes(String path) {
        try {
            return Files.readAllBytes(resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream read(String path) {
        try {
            return new BufferedInputStream(Files.newInputStream(resolve(path)), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is now; everything of it passes by the reader. */
    FileEntry read(String path, Reader reader) {
        var digest = sha256();
        try (var counted = new CountedInput(new DigestInputStream(Files.newInputStream(resolve(path)), digest))) {
            var buffered = new BufferedInputStream(counted, BUFFER);
            reader.from(buffered);
            buffered.transferTo(OutputStream.nullOutputStream());
            return new FileEntry(path, counted.bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of all files there are. */
    Set<String> files() {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not finished is no export: of a file nothing is left, of a directory what is written again. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a failure. */
    void discard() {
        try {
            close();
        } finally {
            if (zip != null) {
                delete(part(target));
            }
        }
    }

    private Path resolve(String path) {
        var file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new RuleException(
                    "tenancy.leaving.path", "The manifest names a file outside of the export: (%s).".formatted(path));
        }
        return file;
    }

    private static void clear(Path directory) throws IOException {
        List<Path> found;
        try (Stream<Path> there = Files.walk(directory)) {
            found = there.filter(p -> !p.equals(directory))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        var names = found.stream().map(p -> directory.relativize(p).toString()).toList();
        mustBeFree(
                !names.contains(Manifest.FILE)
                        && names.stream()
                                .allMatch(n -> n.matches("(tables|csv|documents)([/\\\\].*)?"
                                        + "|documents\\.jsonl|manifest\\.mac|manifest\\.json\\.part")),
                directory);
        for (var path : found) {
            Files.delete(path);
        }
    }

    private static void mustBeFree(boolean free, Path target) {
        if (!free) {
            throw new RuleException(
                    "tenancy.leaving.exists",
                    "There is something already at (%s), and it is not an export that was left unfinished.\nMaybe choose another place."
                            .formatted(target));
        }
    }

    private static boolean isZip(Path target) {
        return target.getFileName() != null && target.getFileName().toString().endsWith(".zip");
    }

    private static FileSystem zip(Path file, Map<String, ?> how) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), how);
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + PART);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    interface Reader {
        void from(InputStream in) throws IOException;
    }

    private static final class Counted extends java.io.FilterOutputStream {
        private long bytes;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }
    }

    private static final class CountedInput extends java.io.FilterInputStream {
        private long bytes;

        private CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] some, int offset, int length) throws IOException {
            var read = in.read(some, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
