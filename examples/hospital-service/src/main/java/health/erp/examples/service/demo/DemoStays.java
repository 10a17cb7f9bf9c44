package health.erp.examples.service.demo;

import health.erp.records.Records;
import health.erp.records.patient.PatientView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A year in the wards, week by week, and how the beds stand now. */
final class DemoStays implements DemoStory {
    private static final int WEEKS = 52;
    private static final double TAKEN = 0.8; // of all beds

    private final DemoPractice practice;
    private final Records records;
    private final List<PatientView> people;
    private final DemoClock clock;
    private final DemoPlaces places;

    DemoStays(DemoPractice practice, Records records, List<PatientView> people, DemoClock clock) {
        this.practice = practice;
        this.records = records;
        this.people = people;
        this.clock = clock;
        this.places = new DemoPlaces(practice, records);
    }

    @Override
    public String name() {
        return "wards";
    }

    /** The places, the weeks, and the beds with a story of their own. */
    @Override
    public int last() {
        return WEEKS + 1;
    }

    @Override
    public void tell(int step) {
        var now = Instant.now();
        if (step == 0) {
            clock.at(now.minus(Duration.ofDays(7L * WEEKS)), places::build);
            return;
        }
        var days = new DemoDay();
        var beds = DemoBeds.of(places.beds(), people, LocalDate.ofInstant(now, practice.zone()));
        if (step <= WEEKS) {
            week(days, beds, step, now);
        } else {
            new DemoToday(practice, records, beds, now).plan(days);
        }
        days.happen(clock);
    }

    private void week(DemoDay days, DemoBeds beds, int step, Instant now) {
        var opened = places.opened();
        var from = opened.plus(Duration.ofDays(7L * (step - 1)));
        var until = step == WEEKS ? now : from.plus(Duration.ofDays(7));
        var zone = practice.zone();
        var taken = (int) Math.round(beds.all().size() * TAKEN) - beds.taken();
        var stays = new DemoStayPlan(
                        beds.everyday(), beds.everybody(), zone, practice.home().seed())
                .between(LocalDate.ofInstant(opened, zone).plusDays(1), LocalDate.ofInstant(now, zone), taken);
        var round = new DemoWardRound(practice, records, from, until);
        stays.forEach(stay -> round.plan(days, stay));
    }
}
