package health.erp.tenancy.leaving;

import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.jpa.Json;
import health.erp.core.key.TransferKey;
import health.erp.core.key.TransferredKeys;
import health.erp.core.place.Place;
import health.erp.tenancy.leaving.Manifest.ContentEntry;
import health.erp.tenancy.leaving.Manifest.TableEntry;
import health.erp.tenancy.rows.HospitalRows;
import health.erp.tenancy.rows.HospitalTables;
import health.erp.tenancy.rows.Progress;
import health.erp.tenancy.rows.RejectedRow;
import health.erp.tenancy.rows.Row;
import health.erp.tenancy.rows.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a hospital in from an export: all of its rows in one transaction, and its documents before that. */
final class BringingIn {
    private static final int MOST = 1_000;

    private final Erp erp;
    private final HospitalTables tables;
    private final Consumer<Progress> listener;
    private final List<Difference> differences = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    BringingIn(Erp erp, Place place, Consumer<Progress> listener) {
        this.erp = erp;
        this.tables = HospitalTables.at(erp.core().places(), place);
        this.listener = listener;
    }

    Arrival bring(Path source, TransferKey key) {
        try (var archive = ExportArchive.open(source)) {
            var checking = new Checking(archive);
            var manifest = checking.manifest();
            var keys = TransferredKeys.unlock(manifest.hospital(), key, manifest.keys());
            differences.addAll(checking.look(keys::verify, listener));
            mustFit(manifest);
            return differences.isEmpty() ? bring(archive, manifest, keys) : arrival(manifest, false);
        }
    }

    private Arrival bring(ExportArchive archive, Manifest manifest, TransferredKeys keys) {
        try (var rows = HospitalRows.changing(erp.core().places(), tables, manifest.hospital())) {
            mustBeEmpty(rows);
            var steps =
                    new Steps(listener, manifest.rows() + manifest.documents().count());
            insertKeys(rows, keys);
            for (var table : tables.all()) {
                steps.begin(table.name());
                insert(archive, manifest, rows, table, steps);
            }
            reject(rows.finish());
            if (rejected.isEmpty()) {
                compare(manifest, rows);
            }
            if (!rejected.isEmpty() || !differences.isEmpty()) {
                return arrival(manifest, false);
            }
            steps.begin(TakingOut.DOCUMENTS);
            store(archive, manifest, keys, steps);
            rows.commit();
            steps.end();
            return arrival(manifest, true);
        }
    }

    private void mustFit(Manifest manifest) {
        for (var entry : manifest.tables()) {
            var table = tables.named(entry.name());
            if (entry.rows() > 0 && table.isEmpty()) {
                differences.add(new Difference(entry.name(), "is no table of this system"));
            }
            table.ifPresent(here -> {
                for (var column : entry.columns()) {
                    if (here.column(column.name()).isEmpty()) {
                        differences.add(
                                new Difference(entry.name() + "." + column.name(), "is no column of this system"));
                    }
                }
            });
        }
    }

    private void mustBeEmpty(HospitalRows rows) {
        for (var table : tables.all()) {
            var count = rows.count(table);
            if (count > 0) {
                throw new RuleException(
                        "tenancy.leaving.notEmpty",
                        "The hospital (%s) has %d rows in (%s) here already, and comes only to where it has none.\nMaybe bring it in before it is provisioned."
                                .formatted(rows.hospital(), count, table.name()));
            }
        }
    }

    private void insertKeys(HospitalRows rows, TransferredKeys keys) {
        var table = tables.named("erp_key").orElseThrow();
        erp.core()
                .keys()
                .takeOver(keys)
                .forEach((use, wrapped) -> rows.insert(row(
                        table,
                        Map.of(
                                "hospital_id", keys.hospital().value(),
                                "purpose", use.name(),
                                "generation", (long) wrapped.generation(),
                                "keyset", wrapped.keyset(),
                                "key_ids", wrapped.keyIds(),
                                "changed_at", erp.now()))));
    }

    private void insert(ExportArchive archive, Manifest manifest, HospitalRows rows, Table table, Steps steps) {
        var entry = manifest.tables().stream()
                .filter(t -> t.name().equals(table.name()))
                .findFirst();
        if (entry.isEmpty() || entry.get().file() == null) {
            return;
        }
        var there = Checking.table(entry.get());
        try (var in = archive.read(entry.get().file().path())) {
            Lines.each(in, (number, line) -> {
                rows.insert(moved(Lines.row(there, line), table));
                steps.one();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Manifest manifest, HospitalRows rows) {
        for (TableEntry entry : manifest.tables()) {
            tables.named(entry.name()).ifPresent(table -> {
                var tally = rows.tally(table);
                if (tally.rows() != entry.rows() || !tally.hash().equals(entry.hash())) {
                    differences.add(new Difference(
                            entry.name(),
                            "has %d rows here that are not the %d of the export"
                                    .formatted(tally.rows(), entry.rows())));
                }
            });
        }
    }

    private void store(ExportArchive archive, Manifest manifest, TransferredKeys keys, Steps steps) {
        var list = manifest.documents().list();
        if (list == null) {
            return;
        }
        var contents = erp.core().documentContents();
        if (contents == null) {
            throw new RuleException(
                    "tenancy.leaving.noDocuments",
                    "The hospital (%s) brings documents, and this runtime was built without a document store."
                            .formatted(manifest.hospital()));
        }
        var stored = new ArrayList<UUID>();
        try (var in = archive.read(list.path())) {
            Lines.each(in, (number, line) -> {
                var entry = Json.<ContentEntry>read(line, ContentEntry.class);
                var id = UUID.fromString(entry.content());
                try (var plain = archive.read(entry.file().path())) {
                    stored.add(id);
                    contents.put(keys, id, plain);
                }
                steps.one();
            });
        } catch (IOException | RuntimeException e) {
            stored.forEach(id -> contents.delete(manifest.hospital(), id));
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private void reject(List<RejectedRow> some) {
        some.stream().limit(MOST - (long) rejected.size()).forEach(rejected::add);
    }

    private Arrival arrival(Manifest manifest, boolean arrived) {
        return new Arrival(
                manifest.hospital(),
                arrived,
                arrived ? manifest.rows() : 0,
                arrived ? manifest.documents().count() : 0,
                List.copyOf(differences),
                List.copyOf(rejected));
    }

    /** The row as this database has its columns; one the other system did not have is null. */
    private static Row moved(Row row, Table here) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (var column : row.table().columns()) {
            values.put(column.name(), row.value(column.name()));
        }
        return row(here, values);
    }

    private static Row row(Table table, Map<String, ? extends @Nullable Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        table.columns().forEach(c -> row.add(values.get(c.name())));
        return new Row(table, row);
    }
}
