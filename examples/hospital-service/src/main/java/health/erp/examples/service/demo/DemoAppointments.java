package health.erp.examples.service.demo;

import health.erp.records.Records;
import health.erp.records.patient.PatientView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;

/** The appointments of a year, week by week, and two weeks ahead. */
final class DemoAppointments implements DemoStory {
    private static final int WEEKS = 52;
    private static final int AHEAD = 2;

    private final DemoPractice practice;
    private final Records records;
    private final List<PatientView> people;
    private final DemoClock clock;
    private final LocalDate first;

    DemoAppointments(DemoPractice practice, Records records, List<PatientView> people, DemoClock clock) {
        this.practice = practice;
        this.records = records;
        this.people = people;
        this.clock = clock;
        this.first = LocalDate.now(practice.zone())
                .minusWeeks(WEEKS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public String name() {
        return "year";
    }

    @Override
    public int last() {
        return WEEKS + AHEAD;
    }

    @Override
    public void tell(int step) {
        var days = new DemoDay();
        if (step == 0) {
            begin(days);
        } else {
            week(days, step);
        }
        days.happen(clock);
    }

    private void begin(DemoDay days) {
        var since = first.minusDays(7);
        days.at(since.atTime(9, 0).atZone(practice.zone()).toInstant(), () -> {
            practice.begin(since);
            practice.registerTwice(people);
        });
    }

    private void week(DemoDay days, int step) {
        var week = new DemoWeek(practice, new DemoVisit(records), records, people, Instant.now());
        var random = new Random(practice.home().seed() * 100 + step);
        var monday = first.plusWeeks(step - 1L);
        practice.calendars().forEach(calendar -> week.plan(days, monday, calendar, random));
    }
}
