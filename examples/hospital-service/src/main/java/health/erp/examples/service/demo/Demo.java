package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.access.StaffDirectory;
import health.erp.records.Records;
import health.erp.records.patient.RegisterUnknownPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with two hospitals, their people and staff, before the service opens. A hospital, its people
 * and its staff commit in one transaction: the host's rows and the library's.
 */
@Component
class Demo implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    static final List<DemoHospital> HOSPITALS = List.of(DemoHospital.ASHA, DemoHospital.NILGIRI);
    static final String SOURCE = "urn:health.erp:demo";

    static final int BEFORE_THE_YEAR = 400; // days

    private final boolean wanted;
    private final ObjectProvider<DemoClock> clock;
    private final DemoPasswords passwords;
    private final Erp erp;
    private final Records records;
    private final StaffDirectory directory;
    private final TransactionTemplate transaction;

    Demo(
            @Value("${hospital.demo:true}") boolean wanted,
            ObjectProvider<DemoClock> clock,
            DemoPasswords passwords,
            Erp erp,
            Records records,
            StaffDirectory directory,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.clock = clock;
        this.passwords = passwords;
        this.erp = erp;
        this.records = records;
        this.directory = directory;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var open = directory.hospitals();
        var ours =
                HOSPITALS.stream().map(DemoHospital::hospital).map(Hospital::id).toList();
        if (open.stream().allMatch(h -> ours.contains(h.id())) && (!directory.hasStaff() || !open.isEmpty())) {
            begin(open.stream().map(Hospital::id).toList());
        }
    }

    private void begin(List<HospitalId> open) {
        var missing = HOSPITALS.stream()
                .filter(h -> !open.contains(h.hospital().id()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!wanted) {
            if (open.isEmpty()) {
                LOG.info("There are no users yet: the README shows how to add the first.");
            }
            return;
        }
        for (var home : missing) {
            var table = new ArrayList<String>();
            transaction.executeWithoutResult(status -> fill(home, table));
            LOG.info("A demo was set up. These users can sign in:\n{}", String.join("\n", table));
        }
    }

    private void fill(DemoHospital home, List<String> table) {
        directory.open(home.hospital());
        var caller = new Caller(
                home.hospital().id(), new StaffId(erp.newId()), records.permissions(), Purpose.SYSADMIN, "demo");
        var today = LocalDate.now(home.hospital().zone());
        var since = today.minusDays(BEFORE_THE_YEAR);
        var people = new DemoPeople(home, since).first();
        clock.getObject().at(since.atTime(9, 0).atZone(home.hospital().zone()).toInstant(), () -> records.intake()
                .bring(caller, SOURCE, people, line -> {}));
        records.patients()
                .registerUnknown(
                        caller,
                        new RegisterUnknownPatient(
                                "Brought in by ambulance, bus stand",
                                AdministrativeGender.MALE,
                                BirthDate.aged(home.oldest() / 2, today)));
        DemoStaff.ALL.stream().filter(s -> s.roles().containsKey(home.code())).forEach(s -> admit(s, home, table));
    }

    private void admit(DemoStaff staff, DemoHospital home, List<String> table) {
        var role = Objects.requireNonNull(staff.roles().get(home.code()));
        var password = "(has one)";
        if (directory.find(staff.name()).isEmpty()) {
            password = passwords.next();
            directory.admit(staff.name(), new StaffId(erp.newId()), staff.displayName(), passwords.encoded(password));
        }
        directory.assign(staff.name(), home.hospital().id(), role);
        table.add("  %-18s %-17s %-38s %s"
                .formatted(staff.name(), password, home.hospital().name(), role));
    }
}
