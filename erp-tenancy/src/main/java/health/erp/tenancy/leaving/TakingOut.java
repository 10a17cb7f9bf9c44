package health.erp.tenancy.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.document.DocumentContents;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Json;
import health.erp.core.key.TransferKey;
import health.erp.core.place.Place;
import health.erp.tenancy.leaving.Manifest.ColumnEntry;
import health.erp.tenancy.leaving.Manifest.ContentEntry;
import health.erp.tenancy.leaving.Manifest.DocumentsEntry;
import health.erp.tenancy.leaving.Manifest.FileEntry;
import health.erp.tenancy.leaving.Manifest.TableEntry;
import health.erp.tenancy.rows.HospitalRows;
import health.erp.tenancy.rows.HospitalTables;
import health.erp.tenancy.rows.Progress;
import health.erp.tenancy.rows.Row;
import health.erp.tenancy.rows.Table;
import health.erp.tenancy.rows.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes everything a hospital owns, as it is at one moment, into an archive. A row and a piece of a document are in memory. */
final class TakingOut {
    /** The keys go along locked with the transfer key; as they lie here only this system's vault opens them. */
    static final Set<String> KEPT_BACK = Set.of("erp_key");

    static final String DOCUMENTS = "documents";

    private static final String BLOBS = "erp_document_blob";

    private final Erp erp;
    private final HospitalId hospital;
    private final HospitalTables tables;
    private final boolean csv;
    private final Consumer<Progress> listener;
    private final SealedValues sealed;

    TakingOut(Erp erp, HospitalId hospital, Place place, boolean csv, Consumer<Progress> listener) {
        this.erp = erp;
        this.hospital = hospital;
        this.tables = HospitalTables.at(erp.core().places(), place);
        this.csv = csv;
        this.listener = listener;
        this.sealed = new SealedValues(erp.core().keys(), hospital);
    }

    /** The manifest's SHA-256, and itself. */
    Taken take(Path target, StaffId by, TransferKey key, @Nullable String previous) {
        var archive = ExportArchive.create(target);
        try (var rows = HospitalRows.snapshot(erp.core().places(), tables, hospital)) {
            var counts = new LinkedHashMap<Table, Long>();
            tables.all().stream().filter(t -> !KEPT_BACK.contains(t.name())).forEach(t -> counts.put(t, rows.count(t)));
            var takenAt = erp.now();
            var steps = new Steps(
                    listener,
                    counts.entrySet().stream()
                            .mapToLong(e -> e.getKey().name().equals(BLOBS) ? 2 * e.getValue() : e.getValue())
                            .sum());
            var entries = new ArrayList<TableEntry>();
            counts.forEach((table, count) -> entries.add(table(archive, rows, table, count, steps)));
            var documents = documents(archive, rows, steps);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    hospital,
                    takenAt,
                    by,
                    previous,
                    entries,
                    documents,
                    erp.core().keys().handOver(hospital, key));
            var bytes = Json.pretty(manifest).getBytes(UTF_8);
            archive.finish(erp.core().keys().mac(hospital, bytes), bytes);
            steps.end();
            return new Taken(manifest, Checking.hash(bytes));
        } catch (RuntimeException | Error e) {
            archive.discard();
            throw e;
        } finally {
            archive.close();
        }
    }

    private TableEntry table(ExportArchive archive, HospitalRows rows, Table table, long count, Steps steps) {
        steps.begin(table.name());
        var sum = new Tally.Sum();
        var file = count == 0
                ? null
                : archive.write(
                        "tables/" + table.name() + ".jsonl",
                        out -> rows.each(table, row -> {
                            line(() -> Lines.json(out, row, sealed.opened(row)));
                            sum.add(row);
                            steps.one();
                        }));
        var tally = sum.tally();
        return new TableEntry(
                table.name(),
                table.columns().stream()
                        .map(c -> new ColumnEntry(c.name(), c.kind()))
                        .toList(),
                table.key(),
                tally.rows(),
                tally.hash(),
                file,
                file == null || !csv ? null : csv(archive, rows, table));
    }

    private FileEntry csv(ExportArchive archive, HospitalRows rows, Table table) {
        return archive.write("csv/" + table.name() + ".csv", out -> {
            Lines.header(out, table);
            rows.each(table, row -> line(() -> Lines.csv(out, row, sealed.opened(row))));
        });
    }

    private DocumentsEntry documents(ExportArchive archive, HospitalRows rows, Steps steps) {
        steps.begin(DOCUMENTS);
        var contents = new ArrayList<Content>(); // ids alone: a zip takes one file after the other
        rows.each(tables.named(BLOBS).orElseThrow(), row -> contents.add(Content.of(row)));
        if (contents.isEmpty()) {
            return new DocumentsEntry(0, 0, null);
        }
        var store = store();
        var written = new ArrayList<ContentEntry>();
        for (var content : contents) {
            written.add(new ContentEntry(content.id.toString(), content(archive, store, content)));
            steps.one();
        }
        var list = archive.write(DOCUMENTS + ".jsonl", out -> {
            for (var entry : written) {
                out.write((Json.write(entry) + "\n").getBytes(UTF_8));
            }
        });
        return new DocumentsEntry(
                written.size(),
                written.stream().mapToLong(c -> c.file().bytes()).sum(),
                list);
    }

    private FileEntry content(ExportArchive archive, DocumentContents store, Content content) {
        try (var plain = store.plain(hospital, content.id, content.generation)) {
            var file = archive.write(DOCUMENTS + "/" + content.id, plain::transferTo);
            if (file.bytes() != content.size) {
                throw lost(content.id, "has %d bytes, not %d".formatted(file.bytes(), content.size));
            }
            return file;
        } catch (NoSuchElementException e) {
            throw lost(content.id, "is not in the document store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentContents store() {
        var store = erp.core().documentContents();
        if (store == null) {
            throw new RuleException(
                    "tenancy.leaving.noDocuments",
                    "The hospital (%s) has documents, and this runtime was built without a document store."
                            .formatted(hospital));
        }
        return store;
    }

    private static RuleException lost(UUID content, String how) {
        return new RuleException(
                "tenancy.leaving.contentLost",
                "The content (%s) of a document %s, so the export would not be whole.\nMaybe it has just been deleted; then try again."
                        .formatted(content, how));
    }

    private static void line(Line line) {
        try {
            line.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Taken(Manifest manifest, String hash) {}

    private record Content(UUID id, long size, int generation) {
        private static Content of(Row row) {
            return new Content(
                    (UUID) Objects.requireNonNull(row.value("id")),
                    (Long) Objects.requireNonNull(row.value("size_bytes")),
                    ((Long) Objects.requireNonNull(row.value("key_generation"))).intValue());
        }
    }

    private interface Line {
        void write() throws IOException;
    }
}
