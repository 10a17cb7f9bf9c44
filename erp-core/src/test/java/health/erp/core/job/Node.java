package health.erp.core.job;

import static health.erp.core.notebook.NotePermission.WRITE_NOTE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.fair.Allotment;
import health.erp.core.fair.FairShare;
import health.erp.core.fair.Permits;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.JobQueue;
import health.erp.core.key.MemoryKeyVault;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.testing.TestErp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One of several runtimes on the database of a test, which takes jobs for as long as the test wants. */
final class Node implements AutoCloseable {
    private final Erp erp;
    private final Errands errands = new Errands();
    private final Notebook notebook = new Notebook();
    private final Permits permits;
    private final JobQueue queue;

    Node(TestErp test) {
        this(test, Clock.systemUTC());
    }

    Node(TestErp test, Clock clock) {
        this(test, clock, FairShare.USUAL, hospital -> Allotment.USUAL);
    }

    Node(TestErp test, Clock clock, FairShare share, Function<HospitalId, Allotment> allotments) {
        this.permits = new Permits(share, allotments, new LogTelemetry());
        this.erp = Erp.builder()
                .dataSource(test.database().application())
                .background(test.database().background())
                .clock(clock)
                .keys(new MemoryKeyVault())
                .zones(hospital -> ZoneId.of("Europe/Berlin"))
                .modules(notebook, errands)
                .build();
        this.queue = new JobQueue(erp.core().places());
    }

    Erp erp() {
        return erp;
    }

    Errands errands() {
        return errands;
    }

    Jobs jobs() {
        return erp.core().jobs();
    }

    JobQueue queue() {
        return queue;
    }

    JobRunner runner(Duration lease) {
        Map<String, JobType<?>> types = new LinkedHashMap<>();
        errands.jobTypes().forEach(t -> types.put(t.name(), t));
        return new JobRunner(
                erp,
                jobs(),
                queue,
                types,
                new LogTelemetry(),
                permits,
                (caller, work) -> done(erp, caller, work),
                lease);
    }

    static void done(Erp erp, Caller caller, Runnable work) {
        erp.transaction(caller, () -> {
            work.run();
            return true;
        });
    }

    /** Leaves a note for the errand: what it did, in the hospital's data. */
    void leaveNote(Caller caller, int errand) {
        var writer = new Caller(caller.hospital(), caller.staff(), Set.of(WRITE_NOTE));
        notebook.notes()
                .write(
                        writer,
                        new WriteNote(new PatientId(erp.newId()), "errand " + errand + " " + erp.newId(), List.of()));
    }

    @Override
    public void close() {
        erp.close();
    }
}
