package health.erp.examples.quickstart.features;

import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.job.JobType;
import health.erp.core.job.Recurrence;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** A patient is registered and, in the same transaction, a job is scheduled that looks the record up again. */
public final class RecallLater {
    /** Whom to look up. */
    record Recall(PatientId patient) {}

    /** The module of a host that does it. */
    static final class Clinic implements ErpModule {
        // tag::type[]
        final JobType<Recall> recall =
                JobType.of("clinic.recall", Recall.class, this::recall).allowed(READ_PATIENT);
        // end::type[]
        private final Consumer<String> seen;
        private @Nullable Erp erp;

        Clinic(Consumer<String> seen) {
            this.seen = seen;
        }

        private void recall(Caller job, Recall wanted) {
            if (erp != null) {
                var patients = erp.module(Records.class).patients();
                seen.accept(
                        patients.find(job, new FindPatient(wanted.patient())).displayName());
            }
        }

        @Override
        public String name() {
            return "clinic";
        }

        @Override
        public List<JobType<?>> jobTypes() {
            return List.of(recall);
        }

        @Override
        public void open(Erp opened) {
            erp = opened;
        }
    }

    public static void main(String... args) throws InterruptedException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws InterruptedException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1", "sa", "");
        var done = new CountDownLatch(1);
        var clinic = new Clinic(name -> {
            out.println("The job looks up " + name + ".");
            done.countDown();
        });
        try (var erp = Erp.builder()
                .dataSource(dataSource)
                .modules(new Records(), clinic)
                .build()
                .start()) {
            var desk = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), Set.of(REGISTER_PATIENT));
            var patients = erp.module(Records.class).patients();
            var ravi = Demographics.of(HumanName.official("Kumar", "Ravi"), AdministrativeGender.MALE, null);

            // tag::schedule[]
            var jobs = erp.core().jobs();
            erp.transaction(desk, () -> {
                var patient = patients.register(desk, new RegisterPatient(ravi, List.of()));
                return jobs.schedule(desk, clinic.recall, new Recall(patient.id())); // if this commits
            });
            // end::schedule[]

            done.await(30, TimeUnit.SECONDS);
            var nightly = Recurrence.cron("30 2 * * *");
            out.println("A nightly job would next run at "
                    + nightly.next(erp.now(), erp.zone(desk.hospital()))
                            .toString()
                            .substring(11, 16) + ".");
        }
        dataSource.dispose();
    }

    private RecallLater() {}
}
