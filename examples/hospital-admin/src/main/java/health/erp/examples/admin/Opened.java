package health.erp.examples.admin;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpBuilder;
import health.erp.core.Purpose;
import health.erp.core.document.FileDocumentStore;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.key.FileKeyVault;
import health.erp.records.Records;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.ListHospitals;
import java.time.Clock;
import java.util.List;

/** The runtime, while a command is carried out. It does no work in the background: that is for the hospitals' service. */
final class Opened implements AutoCloseable {
    private final Configuration configuration;
    private final Pools pools;
    private final Erp erp;

    private Opened(Configuration configuration, Pools pools, Erp erp) {
        this.configuration = configuration;
        this.pools = pools;
        this.erp = erp;
    }

    /** As the tables are now, which must be those of this version. */
    static Opened with(Configuration configuration, Clock clock) throws ConfigurationException {
        var pools = Pools.open(configuration.databases());
        try {
            var builder = builder(configuration, pools).clock(clock).schemaManagedByHost();
            var lacking = builder.pending();
            if (!lacking.isEmpty()) {
                throw new ConfigurationException(
                        "The tables of (main) lack %d migration(s).\nMaybe apply them first: hospital-admin migrate, or setup where nothing is there yet."
                                .formatted(lacking.size()));
            }
            return new Opened(configuration, pools, builder.build());
        } catch (RuntimeException | ConfigurationException e) {
            pools.close();
            throw e;
        }
    }

    /** Brings the tables of the main place up to date; answers how many files that took. */
    static int migrateMain(Configuration configuration) throws ConfigurationException {
        try (var pools = Pools.open(configuration.databases())) {
            return builder(configuration, pools).migrate();
        }
    }

    /** Files the main place lacks. */
    static List<String> lacking(Configuration configuration) throws ConfigurationException {
        try (var pools = Pools.open(configuration.databases())) {
            return builder(configuration, pools).pending();
        }
    }

    private static ErpBuilder builder(Configuration configuration, Pools pools) {
        var main = pools.main();
        var builder = Erp.builder()
                .dataSource(main.application())
                .keys(FileKeyVault.at(configuration.keys()))
                .documents(FileDocumentStore.at(configuration.documents()))
                .modules(new Records(), new Tenancy(configuration.operator()));
        var owner = main.owner();
        if (owner != null) {
            builder.schemaOwner(owner);
        }
        var background = main.background();
        if (background != null) {
            builder.background(background);
        }
        pools.others().forEach(builder::database);
        return builder;
    }

    Erp erp() {
        return erp;
    }

    Tenancy tenancy() {
        return erp.module(Tenancy.class);
    }

    Hospitals hospitals() {
        return tenancy().hospitals();
    }

    HospitalId operator() {
        return configuration.operator();
    }

    StaffId staff() {
        return configuration.staff();
    }

    /** Whoever acts, with what the operator has granted them. */
    Caller caller() {
        return caller(operator(), staff());
    }

    Caller caller(HospitalId hospital, StaffId somebody) {
        return erp.core().access().callerOf(hospital, somebody, Purpose.SYSADMIN);
    }

    /** The hospital with this code; the first of those that begin with it has it, if one has. */
    HospitalView hospital(String code) {
        return hospitals().list(caller(), ListHospitals.beginningWith(code, 1)).items().stream()
                .filter(h -> h.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "The register has no hospital with the code (%s).\nMaybe look with: hospital-admin list"
                                .formatted(code)));
    }

    @Override
    public void close() {
        try {
            erp.close();
        } finally {
            pools.close();
        }
    }
}
