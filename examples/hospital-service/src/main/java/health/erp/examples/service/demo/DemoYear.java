package health.erp.examples.service.demo;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.examples.service.access.StaffDirectory;
import health.erp.lab.Lab;
import health.erp.records.Records;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a year into the demo's hospitals once the service answers, step by step, each in one transaction with the note
 * that it is done: a start after a stop goes on where it was. The same year each time, up to today.
 */
@Component
@ConditionalOnProperty(name = "hospital.demo", matchIfMissing = true)
class DemoYear implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);

    private final boolean wanted;
    private final DemoClock clock;
    private final Erp erp;
    private final Records records;
    private final Lab lab;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private @Nullable Thread writer;
    private volatile boolean stopped;

    DemoYear(
            @Value("${hospital.demo-year:true}") boolean wanted,
            DemoClock clock,
            Erp erp,
            Records records,
            Lab lab,
            StaffDirectory directory,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.clock = clock;
        this.erp = erp;
        this.records = records;
        this.lab = lab;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    synchronized void ready(ApplicationReadyEvent event) {
        var there = directory.hospitals();
        var homes = Demo.HOSPITALS.stream()
                .filter(home -> there.stream()
                        .anyMatch(h -> h.id().equals(home.hospital().id())))
                .filter(home -> done(home.hospital().id(), DemoDesk.NAME) < 0) // which is told last
                .toList();
        if (wanted && !homes.isEmpty()) {
            LOG.info("A year is being written into the demo's hospitals; it appears while the service is used.");
            begin(homes);
        }
    }

    /** One after the other, so that a small machine can still serve whoever looks at them. */
    private void begin(List<DemoHospital> homes) {
        var thread = new Thread(() -> homes.forEach(this::writeAll), "demo-year");
        thread.setDaemon(true);
        thread.start();
        writer = thread;
    }

    private void writeAll(DemoHospital home) {
        var name = home.hospital().name();
        var began = System.nanoTime();
        try {
            write(home);
            if (!stopped) {
                LOG.info("The year of {} is complete after {} s.", name, (System.nanoTime() - began) / 1_000_000_000);
            }
        } catch (RuntimeException e) {
            LOG.warn("The year of {} was not completed ({}): the next start goes on with it.", name, e.getMessage());
        }
    }

    private void write(DemoHospital home) {
        var hospital = home.hospital().id();
        var practice = new DemoPractice(home, records, directory.colleagues(hospital));
        practice.bringMore(clock, DemoPeople.ALL);
        var people = practice.people();
        var stories = List.of(
                new DemoStays(practice, records, practice.everybody(), clock),
                new DemoFamilies(practice, erp, records, people, clock),
                new DemoLaboratory(practice, lab, people, clock),
                new DemoBench(practice, lab, people, clock),
                new DemoAppointments(practice, records, people, clock),
                new DemoDesk(practice, records, people, clock));
        stories.forEach(story -> write(hospital, story));
    }

    private void write(HospitalId hospital, DemoStory story) {
        for (int step = done(hospital, story.name()) + 1; step <= story.last() && !stopped; step++) {
            int next = step;
            transaction.executeWithoutResult(status -> {
                story.tell(next);
                jdbc.sql("insert into service_demo_step (hospital, story, step) values (?, ?, ?)")
                        .params(hospital.value(), story.name(), next)
                        .update();
            });
        }
    }

    /** The last step that was taken; -1 before the first. */
    private int done(HospitalId hospital, String story) {
        return jdbc.sql("select coalesce(max(step), -1) from service_demo_step where hospital = ? and story = ?")
                .params(hospital.value(), story)
                .query(Integer.class)
                .single();
    }

    @Override
    public void start() {
        // begins with the event that the service answers
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        try {
            if (writer != null) {
                writer.join(20_000); // a step at most
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
