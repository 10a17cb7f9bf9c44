package health.erp.records.chart;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.prescription.Medication;
import health.erp.records.prescription.PrescriptionStatus;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a chart shows. */
final class ChartReader {
    static final String UPCOMING = "UPCOMING";
    private static final UUID LAST = new UUID(-1, -1);
    private static final Medications MEDICATION = new Medications();

    private final Supplier<EntityManager> session;

    ChartReader(Erp erp) {
        this.session = erp::session;
    }

    /** A row for each drug the patient is meant to take, and one if there is none. */
    List<Opened> open(PatientId id) {
        var rows = ChartQueries_.opened(session.get(), id);
        if (rows.isEmpty()) {
            throw new NotFoundException("patient", id);
        }
        return rows;
    }

    List<Row> glance(PatientId patient, StaffId reader, boolean sensitive) {
        return ChartQueries_.glance(session.get(), patient, reader.value(), sensitive).stream()
                .map(Row::of)
                .toList();
    }

    List<ChartView.Vital> newest(PatientId patient) {
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

    /** Whose chart it is, and one of the drugs the patient is meant to take. */
    record Opened(
            Mrn mrn,
            String displayName,
            AdministrativeGender gender,
            @Nullable BirthDate birthDate,
            boolean active,
            @Nullable UUID prescription,
            @Nullable String orderable,
            @Nullable Medication medication,
            @Nullable PrescriptionStatus status,
            @Nullable Instant since) {
        ChartView.Banner banner(PatientId id) {
            return new ChartView.Banner(id, mrn, displayName, gender, birthDate, active);
        }

        Stream<ChartLine> line() {
            return prescription == null || medication == null || since == null
                    ? Stream.empty()
                    : Stream.of(new ChartLine(
                            ChartKind.MEDICATION,
                            prescription,
                            since,
                            orderable,
                            named(medication),
                            String.valueOf(status),
                            null));
        }
    }

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
            var shown = lineKind == ChartKind.MEDICATION ? named(MEDICATION.convertToEntityAttribute(title)) : title;
            return new ChartLine(lineKind, id, at == null ? Instant.EPOCH : at, code, shown, status, detail);
        }
    }

    private static @Nullable String named(@Nullable Medication medication) {
        if (medication == null || medication.brand() == null) {
            return medication == null ? null : medication.genericName();
        }
        return "%s (%s)".formatted(medication.genericName(), medication.brand());
    }

    private static final class Medications extends JsonColumn<Medication> {}
}
