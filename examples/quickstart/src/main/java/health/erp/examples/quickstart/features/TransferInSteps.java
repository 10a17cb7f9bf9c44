package health.erp.examples.quickstart.features;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.job.RetryPolicy;
import health.erp.core.process.ProcessType;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;

/** A patient is to move to another ward, which refuses: what was done for it is undone. */
public final class TransferInSteps {
    /** What the transfer knows. */
    record Transfer(PatientId patient, int bed) {}

    /** The answer of the other ward. */
    record Answer(boolean accepted) {}

    /** The module of a host that moves patients. */
    static final class Wards implements ErpModule {
        private final PrintStream out;
        private final CountDownLatch undone = new CountDownLatch(1);

        // tag::type[]
        final ProcessType<Transfer> transfer = ProcessType.of("transfer", Transfer.class)
                .step("reserve", this::reserve, this::free)
                .awaiting(
                        "answer", Answer.class, null, (job, told) -> accept(told.data(), told.signal()), (job, t) -> t)
                .step("move", (job, t) -> t, (job, t) -> t)
                .retried(RetryPolicy.ONCE);
        // end::type[]

        Wards(PrintStream out) {
            this.out = out;
        }

        private Transfer reserve(Caller job, Transfer transfer) {
            out.println("Bed 7 is reserved.");
            return new Transfer(transfer.patient(), 7);
        }

        private Transfer free(Caller job, Transfer transfer) {
            out.println("Bed " + transfer.bed() + " is free again.");
            undone.countDown();
            return new Transfer(transfer.patient(), 0);
        }

        private static Transfer accept(Transfer transfer, Answer answer) {
            if (!answer.accepted()) {
                throw new RuleException("ward.refused", "The ward refused the transfer.");
            }
            return transfer;
        }

        @Override
        public String name() {
            return "wards";
        }

        @Override
        public List<ProcessType<?>> processTypes() {
            return List.of(transfer);
        }

        @Override
        public void open(Erp erp) {}
    }

    public static void main(String... args) throws InterruptedException {
        tell(System.out);
    }

    static void tell(PrintStream out) throws InterruptedException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:processes;DB_CLOSE_DELAY=-1", "sa", "");
        var wards = new Wards(out);
        try (var erp =
                Erp.builder().dataSource(dataSource).modules(wards).build().start()) {
            var nurse = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), Set.of());

            // tag::start[]
            var processes = erp.core().processes();
            var patient = new PatientId(erp.newId());
            var id = processes.start(nurse, wards.transfer, new Transfer(patient, 0));
            processes.signal(nurse, id, "answer", new Answer(false)); // now, or when the ward answers
            // end::start[]

            wards.undone.await(30, TimeUnit.SECONDS);
        }
        dataSource.dispose();
    }

    private TransferInSteps() {}
}
