package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.examples.service.laboratory.LabSubjects;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.Circumstances;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.report.IssueReport;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.ValidateResults;
import health.erp.lab.result.VerifyResults;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.CollectionList;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.SpecimenView;
import health.erp.records.patient.PatientView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Orders of a demo hospital from being asked for to being reported, by hand: the same patients day after day. */
final class DemoMornings {
    private static final int A_DAY = 4;
    private static final int PATIENTS = 6;
    private static final int FIRST_OF_THEM = 40;
    private static final int CORRECTED_DAY = 7;
    private static final Custodian RECEPTION = Custodian.place("reception");

    /** What comes out of a test, and how it scatters. */
    private record Usual(double mean, double spread, int decimals) {
        String value(SplittableRandom random, double illness) {
            var off = Math.max(-1.5, Math.min(1.5, random.nextGaussian())) + illness;
            return BigDecimal.valueOf(mean + spread * off)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    private static final Map<String, Usual> USUAL = Map.ofEntries(
            Map.entry("NA", new Usual(139, 1.6, 0)),
            Map.entry("K", new Usual(4.3, 0.25, 1)),
            Map.entry("CL", new Usual(102, 1.8, 0)),
            Map.entry("HCO3", new Usual(24, 1.2, 0)),
            Map.entry("GLU", new Usual(104, 12, 0)),
            Map.entry("UREA", new Usual(5.6, 0.9, 1)),
            Map.entry("CREA", new Usual(86, 9, 0)),
            Map.entry("URATE", new Usual(310, 30, 0)),
            Map.entry("HB", new Usual(12.8, 0.4, 1)),
            Map.entry("HCT", new Usual(38.6, 1.0, 1)),
            Map.entry("WBC", new Usual(7.2, 1.1, 1)),
            Map.entry("RBC", new Usual(4.5, 0.1, 2)),
            Map.entry("PLT", new Usual(260, 25, 0)),
            Map.entry("MCV", new Usual(86, 1.5, 1)),
            Map.entry("MCH", new Usual(28.6, 0.6, 1)),
            Map.entry("MCHC", new Usual(33.2, 0.5, 1)));

    private final DemoPractice practice;
    private final Lab lab;
    private final List<PatientView> people;
    private final Caller technician;
    private final Caller pathologist;

    DemoMornings(DemoPractice practice, Lab lab, List<PatientView> people, Caller technician, Caller pathologist) {
        this.practice = practice;
        this.lab = lab;
        this.people = people;
        this.technician = technician;
        this.pathologist = pathologist;
    }

    void tell(DemoDay days, LocalDate date, int day) {
        for (var no = 0; no < A_DAY; no++) {
            var random = new SplittableRandom(practice.home().seed() * 97 + day * 13L + no);
            var patient = people.get(FIRST_OF_THEM + (day + no * 2) % PATIENTS);
            var ordered = date.atTime(7, 40)
                    .plusMinutes(35L * no)
                    .atZone(practice.zone())
                    .toInstant();
            new Morning(days, patient, no, random, day).tell(ordered);
        }
    }

    /** One order, as it goes from hand to hand. */
    private final class Morning {
        private final DemoDay days;
        private final PatientView patient;
        private final int no;
        private final SplittableRandom random;
        private final int day;
        private final List<SpecimenView> tubes = new ArrayList<>();
        private final List<ResultView> results = new ArrayList<>();
        private LabOrderView order;

        @SuppressWarnings("NullAway.Init") // the first step orders
        Morning(DemoDay days, PatientView patient, int no, SplittableRandom random, int day) {
            this.days = days;
            this.patient = patient;
            this.no = no;
            this.random = random;
            this.day = day;
        }

        void tell(Instant ordered) {
            var isUrgent = no == A_DAY - 1;
            var hurry = isUrgent ? 3 : 1;
            var panels = no % 2 == 0 ? List.of("BMP") : isUrgent ? List.of("CBC", "LYTES") : List.of("CBC");
            days.at(ordered, () -> order(panels, isUrgent ? RequestPriority.STAT : RequestPriority.ROUTINE));
            var taken = later(ordered, 12, 40, hurry);
            days.at(taken, this::collect);
            var received = later(taken, 8, 25, hurry);
            days.at(received, this::receive);
            var measured = later(received, 35, 90, hurry);
            days.at(measured, this::enter);
            var released = later(measured, 6, no == 2 ? 140 : 35, hurry);
            days.at(released, this::release);
            if (day == CORRECTED_DAY && no == 0) {
                days.at(released.plus(Duration.ofMinutes(50)), this::correct);
            }
        }

        private Instant later(Instant then, int least, int more, int hurry) {
            return then.plus(Duration.ofMinutes((least + random.nextInt(more)) / hurry + 1L));
        }

        private void order(List<String> panels, RequestPriority priority) {
            var today = LocalDate.now(practice.zone());
            order = lab.orders()
                    .place(
                            technician,
                            new PlaceLabOrder(
                                    patient.id(),
                                    null,
                                    LabSubjects.of(patient, today),
                                    List.<TestCode>of(),
                                    panels.stream().map(PanelCode::new).toList(),
                                    priority,
                                    practice.doctors().get(0).staff(),
                                    Circumstances.NONE,
                                    null,
                                    null));
        }

        private void collect() {
            lab.lists().toCollect(technician, CollectionList.ofPatient(patient.id())).items().stream()
                    .filter(stop -> stop.order().equals(order.id()))
                    .flatMap(stop -> stop.tubes().stream())
                    .forEach(tube -> tubes.add(lab.specimens()
                            .collect(
                                    technician,
                                    CollectSpecimen.now(
                                            patient.id(), tube.millilitres().toPlainString(), tube.items()))));
        }

        private void receive() {
            tubes.forEach(tube -> lab.specimens()
                    .receive(technician, new ReceiveSpecimen(tube.accession().value(), RECEPTION)));
        }

        private void enter() {
            for (var tube : tubes) {
                var entered = EnterResults.of(tube.id(), Measured.BY_HAND)
                        .byHandBecause("Copied from the screen of the analyzer");
                for (var test : testsOf(tube)) {
                    entered = entered.with(test, usual(test).value(random, illness(test)));
                }
                results.addAll(lab.results().enter(technician, entered));
            }
        }

        private static Usual usual(String test) {
            return Objects.requireNonNull(USUAL.get(test));
        }

        private List<String> testsOf(SpecimenView tube) {
            return lab.orders().find(technician, new FindLabOrder(order.id())).items().stream()
                    .filter(item -> tube.id().value().equals(item.specimen()))
                    .map(item -> item.test().value())
                    .filter(USUAL::containsKey)
                    .toList();
        }

        /** One of them loses blood, another's kidneys fail, slowly. */
        private double illness(String test) {
            var which = people.indexOf(patient) - FIRST_OF_THEM;
            return switch (test) {
                case "HB", "HCT", "RBC" -> which == 1 ? -0.45 * day : 0;
                case "CREA", "UREA" -> which == 2 ? 0.5 * day : 0;
                case "GLU" -> which == 4 ? 5 : 0;
                default -> 0;
            };
        }

        private void release() {
            var verified = lab.verification()
                    .verify(technician, VerifyResults.of(results).withIdentityChecked());
            results.clear();
            results.addAll(lab.verification().validate(pathologist, ValidateResults.of(verified)));
            lab.reports().issue(pathologist, new IssueReport(order.id()));
        }

        private void correct() {
            results.stream()
                    .filter(result -> result.test().value().equals("K"))
                    .findFirst()
                    .ifPresent(wrong -> lab.corrections()
                            .correct(pathologist, CorrectResult.of(wrong, "4.9", "Read off the wrong line")));
            lab.reports().issue(pathologist, new IssueReport(order.id()));
        }
    }
}
