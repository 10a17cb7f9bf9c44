package health.erp.examples.quickstart.features;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.StandardCatalogue;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.report.IssueReport;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.ValidateResults;
import health.erp.lab.result.VerifyResults;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** Potassium is ordered, taken, measured by an analyzer whose control is in order, answered for by two people and reported. */
public final class FromOrderToReport {
    private static final TestCode POTASSIUM = new TestCode("K");

    private FromOrderToReport() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:laboratory", "sa", "");
        try (var erp = Erp.builder().dataSource(dataSource).modules(new Lab()).build()) {
            var lab = erp.module(Lab.class);
            var hospital = new HospitalId(erp.newId());
            var technician = new Caller(hospital, new StaffId(erp.newId()), lab.permissions());
            var pathologist = new Caller(hospital, new StaffId(erp.newId()), lab.permissions());
            var analyzer = analyzer(lab, pathologist);

            // tag::lab[]
            var lata = new PatientId(erp.newId());
            var born = Subject.born(LocalDate.of(1985, 3, 14), AdministrativeGender.FEMALE);
            var order = lab.orders().place(pathologist, PlaceLabOrder.of(lata, born, pathologist.staff(), "K"));
            var items = order.items().stream().map(OrderItemView::id).toList();
            var tube = lab.specimens().collect(technician, CollectSpecimen.now(lata, "3.5", items)); // by her wristband
            var label = tube.accession().value();
            lab.specimens().receive(technician, new ReceiveSpecimen(label, Custodian.place("reception")));

            var control = MeasuredControl.of("L1", "4.05");
            var run = lab.qualityControl()
                    .enter(technician, EnterControlRun.of(POTASSIUM, analyzer, erp.now(), control)); // or it is held

            var measured =
                    EnterResults.of(tube.id(), Measured.by(analyzer, null)).with("K", "5.3");
            var entered = lab.results().enter(technician, measured);
            var verified = lab.verification().verify(technician, VerifyResults.of(entered));
            var released = lab.verification().validate(pathologist, ValidateResults.of(verified)); // by somebody else
            var report = lab.reports().issue(technician, new IssueReport(order.id()));
            // end::lab[]

            out.println("Control: " + run.verdict());
            out.println("Measured rightly: " + entered.get(0).proof());
            out.println("Then: %s, %s, %s"
                    .formatted(
                            entered.get(0).stage(),
                            verified.get(0).stage(),
                            released.get(0).stage()));
            out.println("Report: " + report.status());
            report.current()
                    .content()
                    .lines()
                    .forEach(line -> out.println("%s: %s %s %s (%s)"
                            .formatted(line.name(), line.shown(), line.unit(), line.flags(), line.healthy())));
        }
        dataSource.dispose();
    }

    /** Once for each analyzer: what it measures, and what a control should give there. */
    private static InstrumentId analyzer(Lab lab, Caller chief) {
        lab.catalogueImport().take(chief, StandardCatalogue.all());
        var analyzer = lab.instruments()
                .define(chief, new DefineInstrument("AU-1", "Analyzer", "CHEM"))
                .id();
        lab.reagentRecipes().define(chief, new DefineRecipe(POTASSIUM, analyzer, List.of()));
        var terms = ControlTerms.classic(Set.of("L1"), Duration.ofHours(24));
        var plan = lab.controlPlans().plan(chief, new PlanControl(POTASSIUM, analyzer, terms));
        var serum = lab.controlMaterials().define(chief, new DefineControlMaterial("Serum", "Example"));
        var lot = lab.controlMaterials()
                .receive(chief, new ReceiveControlLot(serum.id(), "4711", LocalDate.of(2099, 12, 31), 30));
        lab.controlPlans()
                .target(chief, new SetTarget(plan.id(), "L1", lot.id(), new BigDecimal("4.0"), new BigDecimal("0.1")));
        return analyzer;
    }
}
