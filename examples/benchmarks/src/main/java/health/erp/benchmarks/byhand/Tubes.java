package health.erp.benchmarks.byhand;

import health.erp.lab.accession.AccessionNumber;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/** Puts tubes on the bench as copies of one the library ordered, took and received, each of another patient; not measured. */
public final class Tubes {
    private static final int SITE = 99;
    private static final int FIRST_NUMBER = 1_000_000_000; // beyond what the series comes to
    private static final String SUBJECTS =
            """
            insert into lab_subject
            select c.* from lab_order o join lab_subject s on s.hospital_id = o.hospital_id and s.patient_id = o.patient_id
            cross join unnest(?) p, jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'patient_id', p)) c
            where o.hospital_id = ? and o.id = ?
            """;
    private static final String ORDERS =
            """
            insert into lab_order
            select c.* from lab_order o cross join unnest(?, ?, ?) n(patient, id, number),
            jsonb_populate_record(o, jsonb_build_object('id', n.id, 'patient_id', n.patient, 'number', n.number)) c
            where o.hospital_id = ? and o.id = ?
            """;
    private static final String SPECIMENS =
            """
            insert into lab_specimen
            select c.* from lab_specimen s cross join unnest(?, ?, ?, ?) n(patient, order_id, id, accession),
            jsonb_populate_record(s, jsonb_build_object('id', n.id, 'patient_id', n.patient, 'order_id', n.order_id,
                'accession', n.accession)) c
            where s.hospital_id = ? and s.order_id = ?
            """;
    private static final String ITEMS =
            """
            insert into lab_order_item
            select c.* from lab_order_item i cross join unnest(?, ?, ?) n(patient, order_id, specimen),
            jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'patient_id', n.patient,
                'order_id', n.order_id, 'specimen_id', n.specimen)) c
            where i.hospital_id = ? and i.order_id = ?
            """;

    private final DataSource source;
    private final AtomicInteger made = new AtomicInteger();

    public Tubes(DataSource source) {
        this.source = source;
    }

    /** One of them. */
    public record Tube(UUID patient, UUID order, UUID specimen, String accession) {}

    public List<Tube> copies(UUID hospital, UUID order, int count) throws SQLException {
        var year = LocalDate.now(ZoneOffset.UTC).getYear();
        var tubes = new ArrayList<Tube>();
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < count; i++) {
            var serial = made.incrementAndGet();
            numbers.add((long) FIRST_NUMBER + serial);
            tubes.add(new Tube(
                    Prepared.newId(),
                    Prepared.newId(),
                    Prepared.newId(),
                    AccessionNumber.of(SITE, year, serial).value()));
        }
        HospitalTransaction.in(source, hospital, connection -> {
            var patients = ids(connection, tubes, Tube::patient);
            var orders = ids(connection, tubes, Tube::order);
            var specimens = ids(connection, tubes, Tube::specimen);
            var labels = connection.createArrayOf(
                    "text", tubes.stream().map(Tube::accession).toArray());
            Prepared.write(connection, SUBJECTS, patients, hospital, order);
            Prepared.write(
                    connection,
                    ORDERS,
                    patients,
                    orders,
                    connection.createArrayOf("bigint", numbers.toArray()),
                    hospital,
                    order);
            Prepared.write(connection, SPECIMENS, patients, orders, specimens, labels, hospital, order);
            Prepared.write(connection, ITEMS, patients, orders, specimens, hospital, order);
            return count;
        });
        return tubes;
    }

    private static Array ids(Connection connection, List<Tube> tubes, Function<Tube, UUID> id) throws SQLException {
        return connection.createArrayOf("uuid", tubes.stream().map(id).toArray());
    }
}
