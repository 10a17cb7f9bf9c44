package health.erp.tenancy.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.RuleException;
import health.erp.core.jpa.Json;
import health.erp.tenancy.leaving.Manifest.ContentEntry;
import health.erp.tenancy.leaving.Manifest.FileEntry;
import health.erp.tenancy.leaving.Manifest.TableEntry;
import health.erp.tenancy.rows.Column;
import health.erp.tenancy.rows.Progress;
import health.erp.tenancy.rows.Row;
import health.erp.tenancy.rows.Table;
import health.erp.tenancy.rows.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an export again from its beginning to its end, and tells what is not as its manifest says. */
final class Checking {
    private static final int MOST = 1_000;

    private final ExportArchive archive;
    private final byte[] bytes;
    private final Manifest manifest;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> expected = new HashSet<>(Set.of(Manifest.FILE, Manifest.SIGNATURE));

    /**
     * Reads the manifest, and nothing more.
     *
     * @throws RuleException {@code tenancy.leaving.unfinished}, {@code tenancy.leaving.format}
     */
    Checking(ExportArchive archive) {
        this.archive = archive;
        if (!archive.has(Manifest.FILE) || !archive.has(Manifest.SIGNATURE)) {
            throw new RuleException(
                    "tenancy.leaving.unfinished",
                    "The export has no manifest, so it was never finished.\nMaybe take the hospital out again.");
        }
        this.bytes = archive.bytes(Manifest.FILE);
        this.manifest = read(bytes);
    }

    Manifest manifest() {
        return manifest;
    }

    String hash() {
        return hash(bytes);
    }

    static String hash(byte[] manifest) {
        return HexFormat.of().formatHex(ExportArchive.sha256().digest(manifest));
    }

    /**
     * Looks at everything.
     *
     * @param signed whether the hospital signed these bytes so
     */
    List<Difference> look(BiPredicate<byte[], byte[]> signed, Consumer<Progress> listener) {
        if (!signed.test(bytes, archive.bytes(Manifest.SIGNATURE))) {
            found(Manifest.FILE, "is not signed by the hospital");
        }
        var steps = new Steps(listener, manifest.rows() + manifest.documents().count());
        for (var table : manifest.tables()) {
            steps.begin(table.name());
            table(table, steps);
        }
        steps.begin(TakingOut.DOCUMENTS);
        documents(steps);
        for (var file : archive.files()) {
            if (!expected.contains(file)) {
                found(file, "is not in the manifest");
            }
        }
        steps.end();
        return List.copyOf(differences);
    }

    private void table(TableEntry table, Steps steps) {
        var sum = new Tally.Sum();
        var file = table.file();
        if (file != null) {
            var rows = table(table);
            file(file, (number, line) -> {
                var row = row(rows, line, file.path(), number);
                if (row != null) {
                    sum.add(row);
                }
                steps.one();
            });
        }
        var tally = sum.tally();
        if (tally.rows() != table.rows()) {
            found(table.name(), "has %d rows, not %d".formatted(tally.rows(), table.rows()));
        } else if (!tally.hash().equals(table.hash())) {
            found(table.name(), "has other rows");
        }
        if (table.csv() != null) {
            file(table.csv(), (number, line) -> {});
        }
    }

    private @Nullable Row row(Table table, String line, String path, long number) {
        try {
            var row = Lines.row(table, line);
            if (!manifest.hospital().value().equals(row.value("hospital_id"))) {
                found(path, "has a row of another hospital in line %d".formatted(number));
            }
            return row;
        } catch (RuntimeException e) { // whatever the parser makes of it may quote the line
            found(path, "has no row in line %d".formatted(number));
            return null;
        }
    }

    private void documents(Steps steps) {
        var list = manifest.documents().list();
        if (list == null) {
            return;
        }
        var contents = new ArrayList<ContentEntry>();
        file(list, (number, line) -> contents.add(Json.read(line, ContentEntry.class)));
        if (contents.size() != manifest.documents().count()) {
            found(
                    list.path(),
                    "names %d documents, not %d"
                            .formatted(contents.size(), manifest.documents().count()));
        }
        for (var content : contents) {
            file(content.file(), null);
            steps.one();
        }
    }

    private void file(FileEntry file, Lines.@Nullable Each lines) {
        expected.add(file.path());
        if (!archive.has(file.path())) {
            found(file.path(), "is missing");
            return;
        }
        var now = archive.read(file.path(), in -> {
            if (lines != null) {
                Lines.each(in, lines);
            }
        });
        if (!now.equals(file)) {
            found(file.path(), "was changed");
        }
    }

    private void found(String where, String what) {
        if (differences.size() < MOST) {
            differences.add(new Difference(where, what));
        }
    }

    /** The table as the manifest describes it, in whatever database it was. */
    static Table table(TableEntry entry) {
        return new Table(
                entry.name(),
                entry.columns().stream()
                        .map(c -> new Column(c.name(), c.kind(), "", true, c.name()))
                        .toList(),
                entry.key(),
                List.of(),
                null,
                entry.name());
    }

    private static Manifest read(byte[] bytes) {
        Manifest read;
        try {
            read = Json.readTolerantly(new String(bytes, UTF_8), Manifest.class);
        } catch (RuntimeException e) {
            throw unknown("cannot be read");
        }
        if (!Manifest.FORMAT.equals(read.format()) || read.version() != Manifest.VERSION) {
            throw unknown("is of another format or version (%d)".formatted(read.version()));
        }
        return read;
    }

    private static RuleException unknown(String how) {
        return new RuleException(
                "tenancy.leaving.format",
                "The manifest %s; this system reads version %d of (%s)."
                        .formatted(how, Manifest.VERSION, Manifest.FORMAT));
    }
}
