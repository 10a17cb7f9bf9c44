package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.examples.service.laboratory.LabSubjects;
import health.erp.lab.Lab;
import health.erp.lab.culture.AddIsolate;
import health.erp.lab.culture.AstMethod;
import health.erp.lab.culture.BeginCulture;
import health.erp.lab.culture.BreakpointLine;
import health.erp.lab.culture.CultureId;
import health.erp.lab.culture.CultureView;
import health.erp.lab.culture.EnterSusceptibility;
import health.erp.lab.culture.FindCulture;
import health.erp.lab.culture.Growth;
import health.erp.lab.culture.ImportBreakpoints;
import health.erp.lab.culture.ImportOutcome;
import health.erp.lab.culture.MeasuredDrug;
import health.erp.lab.culture.NoteReading;
import health.erp.lab.culture.PutInForce;
import health.erp.lab.culture.ReportCulture;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.records.patient.PatientView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** What grows in a demo laboratory: one final, one with growth since yesterday, one of today. */
final class DemoCultures {
    private static final int FIRST_PATIENT = 50;
    private static final List<String> MEDIA = List.of("Blood agar", "MacConkey");

    private final DemoPractice practice;
    private final Lab lab;
    private final List<PatientView> people;
    private final Caller pathologist;

    DemoCultures(DemoPractice practice, Lab lab, List<PatientView> people, Caller pathologist) {
        this.practice = practice;
        this.lab = lab;
        this.people = people;
        this.pathologist = pathologist;
    }

    void tell(DemoDay days, Instant now) {
        var first = now.minus(Duration.ofDays(5));
        days.at(first.minus(Duration.ofHours(1)), () -> breakpoints(LocalDate.ofInstant(now, practice.zone())));
        var urine = new AtomicReference<CultureId>();
        days.at(first, () -> urine.set(begun("UCULT", "2", 0)));
        days.at(first.plus(Duration.ofHours(22)), () -> grew(Objects.requireNonNull(urine.get())));
        days.at(first.plus(Duration.ofHours(46)), () -> tested(Objects.requireNonNull(urine.get())));
        var yesterday = now.minus(Duration.ofHours(26));
        days.at(yesterday, () -> {
            var blood = begun("BCULT", "8", 1);
            read(blood, Growth.PRESENT, "Gram-positive cocci in clusters", "Both bottles after 16 h");
            lab.cultures().isolate(pathologist, new AddIsolate(blood, null, null));
            report(blood, false);
        });
        days.at(now.minus(Duration.ofHours(2)), () -> begun("UCULT", "2", 2));
    }

    private void grew(CultureId urine) {
        read(urine, Growth.PRESENT, "Gram-negative rods", "Pure growth, lactose positive");
        lab.cultures().isolate(pathologist, new AddIsolate(urine, "ECOLI", "10^5 CFU/mL"));
        report(urine, false);
    }

    private void tested(CultureId urine) {
        var isolate =
                lab.cultures().find(pathologist, new FindCulture(urine)).grown().get(0);
        lab.susceptibilities()
                .enter(
                        pathologist,
                        new EnterSusceptibility(
                                isolate.id(),
                                AstMethod.MIC,
                                List.of(
                                        new MeasuredDrug("AMP", ">32"),
                                        new MeasuredDrug("CIP", "<=0.25"),
                                        new MeasuredDrug("CTX", "1"),
                                        new MeasuredDrug("NIT", "16"))));
        report(urine, true);
    }

    /** Invented, so that something can be judged: the real ones belong to who publishes them. */
    private void breakpoints(LocalDate today) {
        var lines = List.of(
                line("AMP", "<=8", ">8"),
                line("CIP", "<=0.25", ">0.5"),
                line("CTX", "<=1", ">2"),
                line("NIT", "<=64", ">64"));
        var outcome = lab.breakpoints()
                .bring(
                        pathologist,
                        new ImportBreakpoints(
                                "Invented, for the demo", today.getYear(), "1", lines, List.of(), List.of()));
        if (outcome instanceof ImportOutcome.Imported imported) {
            lab.breakpoints()
                    .putInForce(pathologist, new PutInForce(imported.table().id()));
        }
    }

    private static BreakpointLine line(String drug, String susceptible, String resistant) {
        return new BreakpointLine("ENTEROBACTERALES", drug, "MIC", null, susceptible, null, null, resistant);
    }

    private CultureId begun(String test, String millilitres, int no) {
        var patient = people.get(FIRST_PATIENT + no);
        var subject = LabSubjects.of(patient, LocalDate.now(practice.zone()));
        var order = lab.orders()
                .place(
                        pathologist,
                        PlaceLabOrder.of(
                                patient.id(), subject, practice.doctors().get(0).staff(), test));
        var item = order.items().get(0).id();
        var tube = lab.specimens().collect(pathologist, CollectSpecimen.now(patient.id(), millilitres, List.of(item)));
        lab.specimens()
                .receive(pathologist, new ReceiveSpecimen(tube.accession().value(), Custodian.place("reception")));
        return lab.cultures()
                .begin(pathologist, new BeginCulture(tube.id(), item, null, MEDIA))
                .id();
    }

    private void read(CultureId culture, Growth growth, String gram, String finding) {
        lab.cultures().read(pathologist, new NoteReading(culture, growth, gram, finding));
    }

    private void report(CultureId culture, boolean last) {
        CultureView seen = lab.cultures().find(pathologist, new FindCulture(culture));
        lab.cultures().report(pathologist, new ReportCulture(culture, seen.version(), last));
    }
}
