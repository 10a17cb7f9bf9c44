package health.erp.lab.culture;

import health.erp.core.Caller;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.specimen.SpecimenView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A specimen in the laboratory, on blood agar and MacConkey, judged by a table of made-up numbers. */
final class ACulture {
    final TestErp test;
    final ALab lab;
    final Lab doors;
    final Caller chief;
    final SpecimenView specimen;
    CultureView seen;

    ACulture(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.doors = lab.lab();
        this.chief = lab.caller();
        lab.published("URC");
        this.specimen = lab.received(lab.ordered("URC"));
        this.seen = doors.cultures()
                .begin(chief, new BeginCulture(specimen.id(), null, null, List.of("Blood agar", "MacConkey")));
    }

    BreakpointTableView imported(String edition) {
        return ((ImportOutcome.Imported) doors.breakpoints().bring(chief, ATable.of(edition))).table();
    }

    BreakpointTableView inForce(String edition) {
        return doors.breakpoints()
                .putInForce(chief, new PutInForce(imported(edition).id()));
    }

    CultureView read(Growth growth) {
        seen = doors.cultures().read(chief, new NoteReading(seen.id(), growth, "Gram-negative rods", "24 h"));
        return seen;
    }

    IsolateView isolate(@Nullable String organism) {
        seen = doors.cultures().isolate(chief, new AddIsolate(seen.id(), organism, "10^5 CFU/mL"));
        return seen.grown().get(seen.grown().size() - 1);
    }

    /** {@code CIP 0.25} */
    List<SusceptibilityView> tested(IsolateView isolate, String... measured) {
        var drugs = Stream.of(measured)
                .map(each -> each.split(" ", -1))
                .map(each -> new MeasuredDrug(each[0], each[1]))
                .toList();
        var entered =
                doors.susceptibilities().enter(chief, new EnterSusceptibility(isolate.id(), AstMethod.MIC, drugs));
        seen = found();
        return entered;
    }

    CultureReportView report(boolean last) {
        var report = doors.cultures().report(chief, new ReportCulture(seen.id(), seen.version(), last));
        seen = found();
        return report;
    }

    CultureReportView correct(String reason) {
        var report = doors.cultures().correct(chief, new CorrectCulture(seen.id(), seen.version(), reason));
        seen = found();
        return report;
    }

    CultureView found() {
        return doors.cultures().find(chief, new FindCulture(seen.id()));
    }
}
