package health.erp.lab;

import static health.erp.core.access.StandardRole.DOCTOR;
import static health.erp.core.access.StandardRole.LAB_TECHNICIAN;
import static health.erp.core.access.StandardRole.NURSE;
import static health.erp.core.access.StandardRole.PATHOLOGIST;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.job.Driving;
import health.erp.core.testing.TestErp;
import health.erp.lab.analyzer.AnalyzerPermission;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.MessageReceipt;
import health.erp.lab.analyzer.ReceiveMessage;
import health.erp.lab.analyzer.TestMapping;
import health.erp.lab.catalogue.StandardCatalogue;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.critical.CriticalCallView;
import health.erp.lab.critical.EscalationStep;
import health.erp.lab.critical.FindCriticalCall;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.quality.ControlLotView;
import health.erp.lab.quality.ControlRunView;
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
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.ResultView;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.CollectionList;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.SpecimenView;
import health.erp.lab.wire.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A laboratory on a Monday in March: who works there with no more than their roles allow, and one analyzer for salts. */
final class ADay {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ChannelCode AU = new ChannelCode("AU");
    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    final TestErp test;
    final Lab lab;
    final Caller doctor;
    final Caller nurse;
    final Caller technician;
    final Caller pathologist;
    private final Caller line;
    private final InstrumentId analyzer;
    private final List<ControlLotView> lots;
    private final Driving jobs;
    private final List<String> told = new ArrayList<>();

    ADay(TestErp test) {
        this.test = test;
        this.lab = test.erp().module(Lab.class);
        this.jobs = new Driving(test, test.erp(), List.of(lab), List.of());
        var hospital = test.aHospital();
        this.doctor = as(hospital, DOCTOR);
        this.nurse = as(hospital, NURSE);
        this.technician = as(hospital, LAB_TECHNICIAN);
        this.pathologist = as(hospital, PATHOLOGIST);
        this.line = test.aCaller(hospital, AnalyzerPermission.RECEIVE_MESSAGE);
        clock("06:00");
        lab.catalogueImport().take(pathologist, StandardCatalogue.all());
        this.analyzer = lab.instruments()
                .define(pathologist, new DefineInstrument("AU-1", "Analyzer", "CHEM"))
                .id();
        var material = lab.controlMaterials().define(pathologist, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        this.lots = List.of("L1", "L2").stream()
                .map(level -> new ReceiveControlLot(material.id(), level, LocalDate.of(2028, 12, 31), 30))
                .map(lot -> lab.controlMaterials().receive(pathologist, lot))
                .toList();
        measures("NA", "120", "150", "1");
        measures("K", "3.0", "6.0", "0.1");
        measures("CL", "90", "110", "1");
        measures("HCO3", "15", "30", "1");
        var mapped = List.of("NA", "K", "CL", "HCO3").stream()
                .map(code -> TestMapping.of(code, code))
                .toArray(TestMapping[]::new);
        lab.channels().define(pathologist, new DefineChannel(AU, "HL7", ChannelSettings.of("AU-1", mapped)));
    }

    private Caller as(HospitalId hospital, StandardRole role) {
        var may = Objects.requireNonNull(lab.standardRoles().get(role));
        return new Caller(hospital, new StaffId(test.erp().newId()), may);
    }

    /** A test the analyzer runs, without reagents that are counted, and what its two controls should give. */
    private void measures(String code, String low, String high, String deviation) {
        var salt = new TestCode(code);
        lab.reagentRecipes().define(pathologist, new DefineRecipe(salt, analyzer, List.of()));
        var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(24));
        var planned = lab.controlPlans().plan(pathologist, new PlanControl(salt, analyzer, terms));
        var means = List.of(low, high);
        for (var i = 0; i < 2; i++) {
            var expected = new SetTarget(
                    planned.id(),
                    "L" + (i + 1),
                    lots.get(i).id(),
                    new BigDecimal(means.get(i)),
                    new BigDecimal(deviation));
            lab.controlPlans().target(pathologist, expected);
        }
    }

    void clock(String time) {
        test.clock().set(MONDAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC));
    }

    PatientId aPatient() {
        return new PatientId(test.erp().newId());
    }

    ControlRunView controls(String code, String low, String high) {
        return lab.qualityControl()
                .enter(
                        technician,
                        EnterControlRun.of(
                                new TestCode(code),
                                analyzer,
                                test.erp().now(),
                                MeasuredControl.of("L1", low),
                                MeasuredControl.of("L2", high)));
    }

    /** The tube that the nurse's list says is to be taken. */
    CollectSpecimen toTake(PatientId patient) {
        var stop = lab.lists()
                .toCollect(nurse, CollectionList.ofPatient(patient))
                .items()
                .get(0);
        return CollectSpecimen.now(patient, "5", stop.tubes().get(0).items());
    }

    SpecimenView taken(PatientId patient) {
        return lab.specimens().collect(nurse, toTake(patient));
    }

    SpecimenView received(SpecimenView tube) {
        return lab.specimens()
                .receive(technician, new ReceiveSpecimen(tube.accession().value(), ALab.RECEPTION));
    }

    /** What the analyzer sends about Lata's tube, just measured: a test, its value, the next test. */
    String message(String number, SpecimenView tube, String... testsAndValues) {
        var now = WIRE.format(test.erp().now());
        var text = new StringBuilder(
                        "MSH|^~\\&|AU|LAB|ERP|HOSP|%s||ORU^R01^ORU_R01|%s|P|2.5.1\r".formatted(now, number))
                .append("PID|1||P1||Rao^Lata||19850314|F\r")
                .append("OBR|1||%s|CHEM^Chemistry^L|||%s\r".formatted(tube.accession(), now));
        for (var i = 0; i < testsAndValues.length; i += 2) {
            text.append(
                    "OBX||NM|%s^^L||%s|mmol/L|||||F|||%s\r".formatted(testsAndValues[i], testsAndValues[i + 1], now));
        }
        return text.toString();
    }

    /** It is kept, acknowledged, and applied by whoever listens. */
    MessageReceipt sent(String message) {
        var receipts = lab.messages().receive(line, ReceiveMessage.of(AU, Bytes.of(message, UTF_8)));
        told.addAll(waiting());
        BackgroundWork.deliver(test.erp());
        return receipts.get(0);
    }

    List<ResultView> results(LabOrderView order) {
        return lab.results().ofOrder(technician, new ListOrderResults(order.id())).stream()
                .filter(ResultView::inUse)
                .toList();
    }

    ResultView result(LabOrderView order, String code) {
        return results(order).stream()
                .filter(result -> result.test().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    CriticalCallView found(CriticalCallView call) {
        return lab.criticalCalls().find(technician, new FindCriticalCall(call.id()));
    }

    /** The timer comes round until somebody else has to help. */
    CriticalCallView escalated(CriticalCallView call) {
        while (found(call).step() == EscalationStep.DETECTED && jobs.round()) {}
        return found(call);
    }

    /** What others were told of all day, in order. */
    List<String> told() {
        told.addAll(waiting());
        return told;
    }

    private List<String> waiting() {
        return test.events(technician.hospital());
    }
}
