package health.erp.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A file that is there only if there is something to put in it. */
final class CsvFile implements AutoCloseable {
    private final Path path;
    private final String[] header;
    private @Nullable CSVPrinter printer;

    /** Goes on with the file, if it is there. */
    CsvFile(Path path, String... header) throws TroubleException {
        this.path = path;
        this.header = header;
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(path)) {
            throw new TroubleException("The file (%s) cannot be written there.".formatted(path));
        }
    }

    void empty() throws TroubleException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new TroubleException("The file (%s) cannot be replaced.".formatted(path), e);
        }
    }

    void add(Object... values) {
        try {
            var rows = open();
            rows.printRecord(values);
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be written.".formatted(path), e);
        }
    }

    private CSVPrinter open() throws IOException {
        if (printer == null) {
            var isNew = !Files.exists(path) || Files.size(path) == 0;
            printer = new CSVPrinter(Files.newBufferedWriter(path, UTF_8, CREATE, APPEND), CSVFormat.RFC4180);
            if (isNew) {
                printer.printRecord((Object[]) header);
            }
        }
        return printer;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }
}
