package health.erp.examples.service.demo;

import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.examples.service.access.StaffDirectory;
import health.erp.examples.service.demo.DemoPractice.Doctor;
import health.erp.records.Records;
import health.erp.records.patient.PatientView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
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
 * Writes a year into the demo's hospitals once the service answers, week by week, each in one transaction with the note
 * that it is done: a start after a stop goes on where it was. The same year each time, up to today.
 */
@Component
@ConditionalOnProperty(name = "hospital.demo", matchIfMissing = true)
class DemoYear implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final int WEEKS = 52;
    private static final int AHEAD = 2;

    private final boolean wanted;
    private final DemoClock clock;
    private final Records records;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean stopped;
    private @Nullable Thread writer;

    DemoYear(
            @Value("${hospital.demo-year:true}") boolean wanted,
            DemoClock clock,
            Records records,
            StaffDirectory directory,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.clock = clock;
        this.records = records;
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
                .filter(home -> done(home.hospital().id()) < last())
                .toList();
        if (wanted && !homes.isEmpty()) {
            var thread = new Thread(() -> write(homes), "demo-year");
            thread.setDaemon(true);
            thread.start();
            writer = thread;
        }
    }

    private void write(List<DemoHospital> homes) {
        LOG.info("A year is being written into the demo's hospitals; it appears while the service is used.");
        var began = System.nanoTime();
        try {
            homes.forEach(this::write);
            if (!stopped) {
                LOG.info("The demo's year is complete after {} s.", (System.nanoTime() - began) / 1_000_000_000);
            }
        } catch (RuntimeException e) {
            LOG.warn("The demo's year was not completed ({}): the next start goes on with it.", e.getMessage());
        }
    }

    private void write(DemoHospital home) {
        var hospital = home.hospital().id();
        var doctors = doctors(hospital);
        var practice = new DemoPractice(home, records, doctors.get(0).staff());
        var people = practice.people();
        for (int step = done(hospital) + 1; step <= last() && !stopped; step++) {
            int next = step;
            transaction.executeWithoutResult(status -> {
                if (next == 0) {
                    begin(home, practice, doctors, people);
                } else {
                    week(home, practice, people, next);
                }
                jdbc.sql("insert into service_demo (hospital, step) values (?, ?)")
                        .params(hospital.value(), next)
                        .update();
            });
        }
    }

    private void begin(DemoHospital home, DemoPractice practice, List<Doctor> doctors, List<PatientView> people) {
        var first = firstMonday(home).minusDays(7);
        var days = new DemoDay();
        days.at(first.atTime(9, 0).atZone(home.hospital().zone()).toInstant(), () -> {
            practice.begin(first, doctors);
            practice.registerTwice(people);
        });
        days.happen(clock);
    }

    private void week(DemoHospital home, DemoPractice practice, List<PatientView> people, int step) {
        var week = new DemoWeek(practice, new DemoVisit(records), records, people, Instant.now());
        var days = new DemoDay();
        var random = new Random(home.seed() * 100 + step);
        var monday = firstMonday(home).plusWeeks(step - 1L);
        practice.calendars().forEach(calendar -> week.plan(days, monday, calendar, random));
        days.happen(clock);
    }

    private static LocalDate firstMonday(DemoHospital home) {
        return LocalDate.now(home.hospital().zone())
                .minusWeeks(WEEKS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Doctor> doctors(HospitalId hospital) {
        return directory.colleagues(hospital).stream()
                .filter(c -> c.roles().contains(StandardRole.DOCTOR))
                .map(c -> new Doctor(c.id(), c.name()))
                .toList();
    }

    /** The last step that was taken; -1 before the first. */
    private int done(HospitalId hospital) {
        return jdbc.sql("select coalesce(max(step), -1) from service_demo where hospital = ?")
                .param(hospital.value())
                .query(Integer.class)
                .single();
    }

    private static int last() {
        return WEEKS + AHEAD;
    }

    @Override
    public void start() {
        // begins with the event that the service answers
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        var thread = writer;
        if (thread != null) {
            try {
                thread.join(20_000); // a week at most
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
