package health.erp.examples.service.runtime;

import health.erp.core.id.HospitalId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the clocks of each hospital hang, from the host's own table; a hospital does not move, so it is asked for once. */
final class HospitalZones implements Function<HospitalId, ZoneId> {
    private final JdbcClient jdbc;
    private final Map<HospitalId, ZoneId> known = new ConcurrentHashMap<>();

    HospitalZones(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public ZoneId apply(HospitalId hospital) {
        var zone = known.get(hospital);
        return zone == null ? look(hospital) : zone;
    }

    private ZoneId look(HospitalId hospital) {
        var found = jdbc.sql("select zone from service_hospital where hospital = ?")
                .param(hospital.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
        found.ifPresent(zone -> known.put(hospital, zone));
        return found.orElse(ZoneOffset.UTC);
    }
}
