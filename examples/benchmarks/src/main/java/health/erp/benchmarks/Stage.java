package health.erp.benchmarks;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a unit finds when it begins: the library and, beside it, the pool both sides take their connections from.
 *
 * @param owner owner of the tables, to load rows in bulk; null when none was given
 * @param hospitals makes a hospital nobody has been in yet
 * @param patients how many the search is to have
 * @param background whoever finds waiting events in all hospitals; null when no role for that was given
 * @param transport where the library's events go
 */
public record Stage(
        Erp erp,
        Records records,
        DataSource application,
        @Nullable DataSource owner,
        Supplier<HospitalId> hospitals,
        int patients,
        @Nullable DataSource background,
        Acknowledging transport) {
    public static final int HOSPITALS = 50;

    /** Where nothing is relayed. */
    public Stage(
            Erp erp,
            Records records,
            DataSource application,
            @Nullable DataSource owner,
            Supplier<HospitalId> hospitals,
            int patients) {
        this(erp, records, application, owner, hospitals, patients, null, new Acknowledging());
    }

    /** Somebody of each of 50 hospitals nobody has been in yet. */
    public List<Caller> newHospitals() {
        return Stream.generate(() -> caller(hospitals.get())).limit(HOSPITALS).toList();
    }

    /** Somebody who may do anything with the records. */
    public Caller caller(HospitalId hospital) {
        return new Caller(hospital, new StaffId(erp.newId()), records.permissions());
    }
}
