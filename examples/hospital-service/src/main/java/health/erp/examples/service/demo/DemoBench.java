package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.access.StandardRole;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.AmendTestDraft;
import health.erp.lab.catalogue.ListTests;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TurnaroundTarget;
import health.erp.records.patient.PatientView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The work of a demo laboratory before today: two weeks of orders, its reagents, what grows, and what is to be published. */
final class DemoBench implements DemoStory {
    private static final int DAYS = 14;
    private static final List<TurnaroundTarget> TARGETS = List.of(
            new TurnaroundTarget(RequestPriority.STAT, 60), new TurnaroundTarget(RequestPriority.ROUTINE, 1_440));

    private final DemoPractice practice;
    private final Lab lab;
    private final List<PatientView> people;
    private final DemoClock clock;
    private final Caller technician;
    private final Caller pathologist;
    private final Instant now = Instant.now();

    DemoBench(DemoPractice practice, Lab lab, List<PatientView> people, DemoClock clock) {
        this.practice = practice;
        this.lab = lab;
        this.people = people;
        this.clock = clock;
        this.technician = caller(StandardRole.LAB_TECHNICIAN);
        this.pathologist = caller(StandardRole.PATHOLOGIST);
    }

    @Override
    public String name() {
        return "bench";
    }

    /** The first brings reagents, cultures and a draft; each of the others a day of orders. */
    @Override
    public int last() {
        return DAYS;
    }

    @Override
    public void tell(int step) {
        var days = new DemoDay();
        if (step == 0) {
            new DemoReagents(practice, lab, pathologist).tell(days, now);
            new DemoCultures(practice, lab, people, pathologist).tell(days, now);
            days.at(now.minusSeconds(7200), this::draft);
        } else {
            var date = LocalDate.ofInstant(now, practice.zone()).minusDays(DAYS + 1L - step);
            new DemoMornings(practice, lab, people, technician, pathologist).tell(days, date, step);
        }
        days.happen(clock);
    }

    /** Thyrotropin may take a day unless it is urgent; nobody has published that yet. */
    private void draft() {
        var code = new TestCode("TSH");
        var test = lab.catalogue().list(pathologist, new ListTests(null, code.value(), null, 100)).items().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
        var inForce = lab.published().test(pathologist, code).definition();
        lab.catalogue().amend(pathologist, new AmendTestDraft(test.id(), test.version(), inForce.within(TARGETS)));
    }

    private Caller caller(StandardRole role) {
        return new Caller(practice.home().hospital().id(), practice.oneOrTheOffice(role), lab.permissions());
    }
}
