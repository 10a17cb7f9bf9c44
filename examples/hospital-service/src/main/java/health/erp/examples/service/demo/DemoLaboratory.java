package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.access.StandardRole;
import health.erp.core.id.StaffId;
import health.erp.examples.service.laboratory.LabSubjects;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.AstmProtocol;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.Hl7Protocol;
import health.erp.lab.analyzer.TestMapping;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.StandardCatalogue;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.Circumstances;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.quality.ControlledTestView;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.CollectionList;
import health.erp.lab.specimen.CollectionStop;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.SpecimenView;
import health.erp.records.patient.PatientView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The laboratory of a demo hospital: what it measures, two months of its controls, and the orders of this morning. */
final class DemoLaboratory implements DemoStory {
    private static final int CONTROLLED_DAYS = 60;
    private static final int DAYS_A_STEP = 10;
    private static final int STEPS = CONTROLLED_DAYS / DAYS_A_STEP;
    private static final Custodian RECEPTION = Custodian.place("reception");
    private static final List<List<String>> PANELS = List.of(
            List.of("BMP"),
            List.of("CBC"),
            List.of("LIVER", "RENAL"),
            List.of("LIPID"),
            List.of("CBC", "LYTES"),
            List.of("THYROID"));

    private final DemoPractice practice;
    private final Lab lab;
    private final List<PatientView> people;
    private final DemoClock clock;
    private final Caller technician;
    private final StaffId doctor;
    private final DemoControls controls;
    private final Instant now = Instant.now();

    DemoLaboratory(DemoPractice practice, Lab lab, List<PatientView> people, DemoClock clock) {
        this.practice = practice;
        this.lab = lab;
        this.people = people;
        this.clock = clock;
        this.technician = new Caller(
                practice.home().hospital().id(),
                practice.oneOrTheOffice(StandardRole.LAB_TECHNICIAN),
                lab.permissions());
        this.doctor = practice.doctors().get(0).staff();
        this.controls = new DemoControls(practice, lab, technician);
    }

    @Override
    public String name() {
        return "laboratory";
    }

    /** The first brings the catalogue, the last the orders of today; between them are the days of the controls. */
    @Override
    public int last() {
        return STEPS + 1;
    }

    @Override
    public void tell(int step) {
        var days = new DemoDay();
        var first = LocalDate.ofInstant(now, practice.zone()).minusDays(CONTROLLED_DAYS);
        if (step == 0) {
            days.at(at(first.minusDays(1), 9), this::begin);
        } else if (step <= STEPS) {
            for (var day = (step - 1) * DAYS_A_STEP; day < step * DAYS_A_STEP; day++) {
                controlsOf(days, first.plusDays(day), day);
            }
        } else {
            controlsOf(days, LocalDate.ofInstant(now, practice.zone()), CONTROLLED_DAYS);
            ordersOfToday(days);
        }
        days.happen(clock);
    }

    private void begin() {
        lab.catalogueImport().take(technician, StandardCatalogue.all());
        controls.plan();
        var chemistry = List.of("K", "NA", "CL", "GLU", "CREA", "UREA", "ALT", "AST", "CHOL", "HDL", "TRIG", "TSH");
        define("CHEM-1", Hl7Protocol.NAME, chemistry);
        define("HAEM-1", AstmProtocol.NAME, List.of("WBC", "RBC", "HB", "HCT", "PLT"));
    }

    /** A line on which the analyzer calls the tests as the catalogue does; a port for it is a setting of the service. */
    private void define(String analyzer, String protocol, List<String> tests) {
        var mappings = tests.stream().map(test -> TestMapping.of(test, test)).toArray(TestMapping[]::new);
        var settings = ChannelSettings.of(analyzer, mappings);
        lab.channels().define(technician, new DefineChannel(new ChannelCode(analyzer), protocol, settings));
    }

    private void controlsOf(DemoDay days, LocalDate day, int number) {
        for (ControlledTestView controlled : controls.planned()) {
            var morning = at(day, 7).plusSeconds(60L * controls.planned().indexOf(controlled));
            if (morning.plusSeconds(5).isBefore(now)) {
                days.at(morning.plusSeconds(5), () -> controls.run(controlled, morning, number));
            }
            if (number == DemoControls.BAD_DAY) { // what was not in order is run again
                var later = morning.plusSeconds(2400);
                days.at(later.plusSeconds(5), () -> controls.run(controlled, later, -number));
            }
        }
    }

    /** Some are still to be taken, some on their way, some on the bench. */
    private void ordersOfToday(DemoDay days) {
        var began = now.minus(Duration.ofHours(2));
        for (var i = 0; i < PANELS.size(); i++) {
            var wanted = PANELS.get(i);
            var patient = people.get(20 + i);
            var stage = i % 3;
            var at = began.plus(Duration.ofMinutes(15L * i));
            var priority = i == 1 ? RequestPriority.STAT : RequestPriority.ROUTINE;
            days.at(at, () -> {
                var order = order(patient, wanted, priority);
                if (stage > 0) {
                    collect(order).forEach(tube -> {
                        if (stage > 1) {
                            lab.specimens()
                                    .receive(
                                            technician,
                                            new ReceiveSpecimen(tube.accession().value(), RECEPTION));
                        }
                    });
                }
            });
        }
    }

    private LabOrderView order(PatientView patient, List<String> panels, RequestPriority priority) {
        var today = LocalDate.ofInstant(now, practice.zone());
        return lab.orders()
                .place(
                        technician,
                        new PlaceLabOrder(
                                patient.id(),
                                null,
                                LabSubjects.of(patient, today),
                                List.<TestCode>of(),
                                panels.stream().map(PanelCode::new).toList(),
                                priority,
                                doctor,
                                Circumstances.NONE,
                                null,
                                null));
    }

    private List<SpecimenView> collect(LabOrderView order) {
        var taken = new ArrayList<SpecimenView>();
        lab.lists().toCollect(technician, CollectionList.ofPatient(order.patient())).items().stream()
                .filter(stop -> stop.order().equals(order.id()))
                .flatMap(stop -> stop.tubes().stream())
                .forEach(tube -> taken.add(lab.specimens().collect(technician, collected(order, tube))));
        return taken;
    }

    private static CollectSpecimen collected(LabOrderView order, CollectionStop.Tube tube) {
        return CollectSpecimen.now(order.patient(), tube.millilitres().toPlainString(), tube.items());
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 30).atZone(practice.zone()).toInstant();
    }
}
