package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.person.AdministrativeGender.FEMALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.telemetry.Telemetry;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A host counts what the runtime does, in a way of its own. */
public final class MeasuringWork {
    private MeasuringWork() {}

    public static void main(String... args) {
        tell(System.out);
    }

    // tag::telemetry[]
    /** Prints what ended, and how; a host counts it, or hands it to Micrometer. */
    record Printed(PrintStream out) implements Telemetry {
        @Override
        public Observed begins(Work work) {
            return new Observed() {
                @Override
                public void done() {
                    out.println(work.name() + " is done");
                }

                @Override
                public void refused(String code) {
                    out.println(work.name() + " was refused: " + code);
                }

                @Override
                public void failed(String exception) {
                    out.println(work.name() + " failed: " + exception);
                }
            };
        }

        @Override
        public void waiting(String queue, long entries, Duration oldest) {
            out.println(entries + " wait in " + queue);
        }

        @Override
        public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {
            out.println("a hospital had all it may have");
        }
    }
    // end::telemetry[]

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:measuring", "sa", "");
        var erp = Erp.builder()
                .dataSource(dataSource)
                .modules(new Records())
                .telemetry(new Printed(out))
                .build();
        var patients = erp.module(Records.class).patients();
        var clerk = new Caller(
                new HospitalId(erp.newId()), new StaffId(erp.newId()), Set.of(REGISTER_PATIENT, READ_PATIENT));

        var lata = Demographics.of(HumanName.official("Rao", "Lata"), FEMALE, BirthDate.parse("1975-01-30"));
        var patient = patients.register(clerk, new RegisterPatient(lata, List.of()));
        patients.find(clerk, new FindPatient(patient.id()));
        try {
            patients.find(clerk, new FindPatient(new PatientId(erp.newId())));
        } catch (NotFoundException e) {
            out.println("The clerk is told: " + e.code());
        }
        erp.close();
        dataSource.dispose();
    }
}
