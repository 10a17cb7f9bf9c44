package health.erp.tenancy.testing;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalProfile;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.ProvisionHospital;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A runtime with an operator, hospitals, and a small module, the notebook, for them to have rows in. */
public final class TestHospitals implements AutoCloseable {
    private final HospitalId operator = new HospitalId(new UUID(0x019c_0000_0000_7000L, 0x8000_0000_0000_0001L));
    private final TestErp test;

    public static TestHospitals on(TestServer server, ErpModule... more) {
        return new TestHospitals(server, List.of(more));
    }

    private TestHospitals(TestServer server, List<ErpModule> more) {
        var modules = new ArrayList<ErpModule>(List.of(new Notebook(), new Tenancy(operator)));
        modules.addAll(more);
        this.test = TestErp.with(server, modules, builder -> {});
    }

    /** The runtime below, its main database and its clock. */
    public TestErp test() {
        return test;
    }

    public Erp erp() {
        return test.erp();
    }

    public Tenancy tenancy() {
        return erp().module(Tenancy.class);
    }

    public TestServer server() {
        return test.server();
    }

    public HospitalId operator() {
        return operator;
    }

    /** Somebody of the operator who may do everything. */
    public Caller anOperator() {
        return test.aCaller(operator);
    }

    public Caller anOperator(Permission... permissions) {
        return test.aCaller(operator, permissions);
    }

    /** Somebody of the hospital who may do everything. */
    public Caller aCaller(HospitalId hospital) {
        return test.aCaller(hospital);
    }

    /** What the operator is to make: a hospital in shared rows of the main database. */
    public ProvisionHospital wanted(String code) {
        return wanted(null, code, HospitalPlacement.MAIN);
    }

    public ProvisionHospital wanted(@Nullable HospitalId hospital, String code, HospitalPlacement placement) {
        return new ProvisionHospital(
                hospital,
                code,
                CurrencyCode.of("INR"),
                aProfile("Hospital " + code),
                placement,
                new StaffId(erp().newId()));
    }

    public static HospitalProfile aProfile(String legalName) {
        return new HospitalProfile(legalName, null, ZoneId.of("Asia/Kolkata"), List.of("hi", "en-IN"), "standard");
    }

    /** An active hospital in shared rows of the main database. */
    public HospitalView provisioned(String code) {
        return provisioned(code, HospitalPlacement.MAIN);
    }

    public HospitalView provisioned(String code, HospitalPlacement placement) {
        return tenancy().hospitals().provision(anOperator(), wanted(null, code, placement));
    }

    @Override
    public void close() {
        erp().close();
        test.database().close();
    }

    @Override
    public String toString() {
        return server().name();
    }
}
