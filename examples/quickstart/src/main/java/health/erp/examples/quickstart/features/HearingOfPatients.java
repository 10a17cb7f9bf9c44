package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.person.AdministrativeGender.FEMALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.event.Subscription;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;

/** A subscriber with a record of its own hears of a patient the register has taken in. */
public final class HearingOfPatients {
    private HearingOfPatients() {}

    public static void main(String... args) throws InterruptedException {
        tell(System.out);
    }

    // tag::subscribe[]
    /** What the greeter reads of {@code patient.created}; whatever else the event carries is none of its business. */
    record Arrived(PatientId patient, String mrn) {}

    /** A module of the host: hears of new patients, in their hospital, once each. */
    record Greeter(PrintStream out, CountDownLatch heard) implements ErpModule {
        @Override
        public String name() {
            return "greeter";
        }

        @Override
        public List<Subscription<?>> subscriptions() {
            return List.of(Subscription.of("greeter.welcome", "patient.created", Arrived.class, this::welcome));
        }

        private void welcome(Caller caller, Arrived event) {
            out.println("The greeter hears of the patient with the number " + event.mrn() + ".");
            heard.countDown();
        }

        @Override
        public void open(Erp erp) {}
    }
    // end::subscribe[]

    static void tell(PrintStream out) throws InterruptedException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:hearing", "sa", "");
        var greeter = new Greeter(out, new CountDownLatch(1));
        var erp = Erp.builder()
                .dataSource(dataSource)
                .modules(new Records(), greeter)
                .build()
                .start(); // from here on, events are delivered
        var clerk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), Set.of(REGISTER_PATIENT));

        var lata = Demographics.of(HumanName.official("Rao", "Lata"), FEMALE, BirthDate.parse("1975-01-30"));
        var patient = erp.module(Records.class).patients().register(clerk, new RegisterPatient(lata, List.of()));
        out.println("The desk registers " + patient.displayName() + " under the number " + patient.mrn() + ".");

        var inTime = greeter.heard().await(20, TimeUnit.SECONDS);
        out.println(inTime ? "That was all." : "Nobody heard of it.");
        out.println("What others may subscribe to:");
        erp.core().events().catalogue().events().forEach(e -> out.println("  " + e.name() + " version " + e.version()));
        erp.close();
        dataSource.dispose();
    }
}
