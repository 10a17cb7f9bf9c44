package health.erp.benchmarks.byhand;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A backlog in the outbox: events of a registration, of many patients in each of the hospitals. */
public final class WaitingEvents {
    private static final String FILL =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, occurred_at, part)
            select ?, gen_random_uuid(), 'patient', patient, 'patient.created', 1,
                '{"patient":"' || patient || '","mrn":"1000000123","kind":"KNOWN","at":"2026-03-02T04:30:00Z"}', now(),
                position(right(patient::text, 1) in '123456789abcdef')
            from (select gen_random_uuid() as patient from generate_series(1, ?)) as patients
            """;

    private final DataSource application;
    private final List<UUID> hospitals;

    public WaitingEvents(DataSource application, List<UUID> hospitals) {
        this.application = application;
        this.hospitals = hospitals;
    }

    /** So many wait, at least. */
    public void fill(int events) throws SQLException {
        for (var hospital : hospitals) {
            HospitalTransaction.in(application, hospital, connection -> {
                var there = 0;
                try (var count = connection.prepareStatement("select count(*) from erp_outbox where hospital_id = ?")) {
                    count.setObject(1, hospital);
                    try (var row = count.executeQuery()) {
                        row.next();
                        there = row.getInt(1);
                    }
                }
                try (var fill = connection.prepareStatement(FILL)) {
                    fill.setObject(1, hospital);
                    fill.setInt(2, Math.max(0, events / hospitals.size() - there));
                    return fill.executeUpdate();
                }
            });
        }
    }
}
