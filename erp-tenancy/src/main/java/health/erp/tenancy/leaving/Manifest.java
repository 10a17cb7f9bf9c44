package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.LockedKeys;
import health.erp.tenancy.rows.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in an export: written last and signed by the hospital, so an export without one is none, and one that was
 * changed is found out.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, {@value #VERSION} by now
 * @param takenAt when the rows were as they are in it
 * @param takenBy who of the operator's staff
 * @param previous SHA-256 of the manifest before, of the same hospital; null for the first
 * @param keys what opens the sealed values and verifies the audit trail elsewhere, for whoever has the transfer key
 */
public record Manifest(
        String format,
        int version,
        HospitalId hospital,
        Instant takenAt,
        StaffId takenBy,
        @Nullable String previous,
        List<TableEntry> tables,
        DocumentsEntry documents,
        List<LockedKeys> keys) {
    public static final String FORMAT = "health.erp.hospital-export";
    public static final int VERSION = 1;

    static final String FILE = "manifest.json";
    static final String SIGNATURE = "manifest.mac";

    public long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    /**
     * A table of the export.
     *
     * @param hash of its rows, whatever their order; see {@link health.erp.tenancy.rows.Tally}
     * @param file one JSON document a line; null where there are no rows
     * @param csv the same rows for a spreadsheet; null where nobody asked for it
     */
    public record TableEntry(
            String name,
            List<ColumnEntry> columns,
            List<String> key,
            long rows,
            String hash,
            @Nullable FileEntry file,
            @Nullable FileEntry csv) {}

    /** A column, and what its values are. */
    public record ColumnEntry(String name, Kind kind) {}

    /** A file of the export, by its path in it. */
    public record FileEntry(String path, long bytes, String sha256) {}

    /**
     * The contents of all documents.
     *
     * @param list a {@link ContentEntry} a line; null where there is none
     */
    public record DocumentsEntry(long count, long bytes, @Nullable FileEntry list) {}

    /**
     * The content of a document, as it was added.
     *
     * @param content the {@code blob_id} of its documents in {@code erp_document}
     */
    public record ContentEntry(String content, FileEntry file) {}
}
