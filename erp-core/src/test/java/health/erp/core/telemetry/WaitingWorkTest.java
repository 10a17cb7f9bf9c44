package health.erp.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.event.Subscription;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase({Notebook.class, WaitingWorkTest.Reader.class})
class WaitingWorkTest {
    private final TestErp test;
    private final Caller doctor;

    WaitingWorkTest(TestErp test) {
        this.test = test;
        this.doctor = test.aCaller(test.aHospital());
    }

    @Test
    void whatWaitsIsToldUntilItIsDelivered() {
        BackgroundWork.deliver(test.erp());
        write("one");
        write("two");

        assertThat(toldBy(() -> BackgroundWork.of(test.erp()))).contains("waiting events 2", "waiting jobs 0");
        assertThat(toldBy(() -> BackgroundWork.deliver(test.erp())))
                .containsExactly("DELIVERY reader.notes done", "DELIVERY reader.notes done");
        assertThat(toldBy(() -> BackgroundWork.of(test.erp()))).contains("waiting events 0");
    }

    private void write(String title) {
        var note = new WriteNote(new PatientId(test.erp().newId()), title, List.of());
        test.erp().module(Notebook.class).notes().write(doctor, note);
    }

    private List<String> toldBy(Runnable work) {
        var before = test.telemetry().size();
        work.run();
        var all = test.telemetry();
        return all.subList(before, all.size());
    }

    /** Hears of notes. */
    static final class Reader implements ErpModule {
        record Heard(PatientId patient) {}

        @Override
        public String name() {
            return "reader";
        }

        @Override
        public List<Subscription<?>> subscriptions() {
            return List.of(Subscription.of("reader.notes", "note.written", Heard.class, (caller, heard) -> {}));
        }

        @Override
        public void open(Erp erp) {}
    }
}
