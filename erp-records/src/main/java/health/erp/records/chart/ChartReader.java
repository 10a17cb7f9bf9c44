package health.erp.records.chart;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.observation.Observation;
import health.erp.records.patient.Patient;
import health.erp.records.prescription.Prescription;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a chart shows. */
final class ChartReader {
    static final String UPCOMING = "UPCOMING";
    private static final UUID LAST = new UUID(-1, -1);

    private final Supplier<EntityManager> session;

    ChartReader(Erp erp) {
        this.session = erp::session;
    }

    Opened open(PatientId id) {
        var rows = ChartQueries_.opened(session.get(), id);
        if (rows.isEmpty()) {
            throw new NotFoundException("patient", id);
        }
        return new Opened(
                (Patient) rows.get(0)[0],
                rows.stream()
                        .filter(row -> row[1] != null)
                        .map(row -> (Prescription) row[1])
                        .toList());
    }

    List<Row> glance(PatientId patient, StaffId reader, boolean sensitive) {
        return ChartQueries_.glance(session.get(), patient, reader.value(), sensitive).stream()
                .map(Row::of)
                .toList();
    }

    List<Observation> newest(PatientId patient) {
        return ChartQueries_.newest(session.get(), patient);
    }

    /** Newest first; ids rise with time, and as text they are in that order too. */
    List<Row> timeline(ReadTimeline query, StaffId reader, boolean sensitive) {
        var before = query.after() == null ? LAST : query.after();
        var size = query.size() + 1;
        return ChartQueries_.timeline(session.get(), query.patient(), reader.value(), sensitive, before, size).stream()
                .map(Row::of)
                .sorted(Comparator.comparing((Row row) -> row.id.toString()).reversed())
                .limit(size)
                .toList();
    }

    /** Whose chart it is, and what the patient is meant to take. */
    record Opened(Patient patient, List<Prescription> medication) {}

    /** A row of many kinds. */
    record Row(
            String kind,
            UUID id,
            @Nullable Instant at,
            @Nullable String code,
            @Nullable String title,
            @Nullable String status,
            @Nullable String detail) {
        static Row of(@Nullable Object[] columns) {
            return new Row(
                    String.valueOf(columns[0]).strip(),
                    (UUID) Objects.requireNonNull(columns[1]),
                    (Instant) columns[2],
                    (String) columns[3],
                    (String) columns[4],
                    (String) columns[5],
                    (String) columns[6]);
        }

        ChartLine line() {
            var lineKind = kind.equals(UPCOMING) ? ChartKind.ENCOUNTER : ChartKind.valueOf(kind);
            return new ChartLine(lineKind, id, at == null ? Instant.EPOCH : at, code, title, status, detail);
        }
    }
}
