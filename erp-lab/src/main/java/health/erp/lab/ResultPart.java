package health.erp.lab;

import static health.erp.lab.critical.CriticalPermission.CALL_CRITICAL;
import static health.erp.lab.critical.CriticalPermission.DECLARE_CRITICAL;
import static health.erp.lab.critical.CriticalPermission.ESCALATE_CRITICAL;
import static health.erp.lab.critical.CriticalPermission.READ_CRITICAL;
import static health.erp.lab.report.ReportPermission.ISSUE_LAB_REPORT;
import static health.erp.lab.report.ReportPermission.READ_LAB_REPORT;
import static health.erp.lab.result.ResultPermission.CORRECT_RESULT;
import static health.erp.lab.result.ResultPermission.ENTER_RESULT;
import static health.erp.lab.result.ResultPermission.READ_RESULT;
import static health.erp.lab.result.ResultPermission.READ_RESULT_WORKLIST;
import static health.erp.lab.result.ResultPermission.VERIFY_RESULT;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.job.JobType;
import health.erp.lab.critical.CallAttempt;
import health.erp.lab.critical.CriticalCall;
import health.erp.lab.critical.CriticalCalls;
import health.erp.lab.critical.CriticalEvent;
import health.erp.lab.critical.CriticalPermission;
import health.erp.lab.critical.CriticalTimes;
import health.erp.lab.critical.EscalationDue;
import health.erp.lab.report.CumulativeReports;
import health.erp.lab.report.DiagnosticReport;
import health.erp.lab.report.LabReports;
import health.erp.lab.report.ReportEvent;
import health.erp.lab.report.ReportPermission;
import health.erp.lab.report.ReportVersion;
import health.erp.lab.result.AmendedSubject;
import health.erp.lab.result.Amendments;
import health.erp.lab.result.Corrections;
import health.erp.lab.result.LabResults;
import health.erp.lab.result.LookBack;
import health.erp.lab.result.LookBackEvent;
import health.erp.lab.result.LookBacks;
import health.erp.lab.result.MeasuringConditions;
import health.erp.lab.result.RecalledReagent;
import health.erp.lab.result.RejectedControl;
import health.erp.lab.result.ResultEvent;
import health.erp.lab.result.ResultPermission;
import health.erp.lab.result.ResultRules;
import health.erp.lab.result.ResultVersion;
import health.erp.lab.result.Surroundings;
import health.erp.lab.result.TestInError;
import health.erp.lab.result.TestRevoked;
import health.erp.lab.result.TestRun;
import health.erp.lab.result.Verification;
import health.erp.lab.result.Workbench;
import health.erp.lab.specimen.SpecimenIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found: results, calls about critical ones, and reports. */
final class ResultPart implements ErpModule {
    private final CataloguePart catalogue;
    private final OrderPart order;
    private final Proofs proofs;
    private final ResultRules rules;
    private final CriticalTimes times;
    private final JobType<EscalationDue> timer = JobType.of(
                    "lab.critical.escalate", EscalationDue.class, (caller, due) -> doors().critical()
                            .escalate(caller, due))
            .allowed(ESCALATE_CRITICAL);
    private @Nullable Doors doors;

    ResultPart(CataloguePart catalogue, OrderPart order, Proofs proofs, ResultRules rules, CriticalTimes times) {
        this.catalogue = catalogue;
        this.order = order;
        this.proofs = proofs;
        this.rules = rules;
        this.times = times;
    }

    Doors doors() {
        return Lab.open(doors);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                TestRun.class,
                ResultVersion.class,
                LookBack.class,
                CriticalCall.class,
                CallAttempt.class,
                DiagnosticReport.class,
                ReportVersion.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V30__result.sql", "V31__critical.sql", "V32__report.sql", "V33__look_back.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Stream.<Permission[]>of(
                        ResultPermission.values(), CriticalPermission.values(), ReportPermission.values())
                .flatMap(Stream::of)
                .collect(toUnmodifiableSet());
    }

    /** Who measures answers for how; who is a doctor of the laboratory answers for what it says. The timer is nobody. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> look = Set.of(READ_RESULT, READ_LAB_REPORT, READ_CRITICAL);
        var pathologist = new HashSet<>(permissions());
        pathologist.remove(ESCALATE_CRITICAL);
        return Map.of(
                StandardRole.LAB_TECHNICIAN,
                Set.of(
                        ENTER_RESULT,
                        VERIFY_RESULT,
                        READ_RESULT,
                        READ_RESULT_WORKLIST,
                        CALL_CRITICAL,
                        DECLARE_CRITICAL,
                        READ_CRITICAL,
                        ISSUE_LAB_REPORT,
                        READ_LAB_REPORT),
                StandardRole.PATHOLOGIST,
                pathologist,
                StandardRole.DOCTOR,
                look,
                StandardRole.NURSE,
                look,
                StandardRole.RECORDS_OFFICER,
                Set.of(READ_LAB_REPORT),
                StandardRole.AUDITOR,
                look);
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.of(ResultEvent.TYPES, LookBackEvent.TYPES, CriticalEvent.TYPES, ReportEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Subscription<?>> subscriptions() {
        return List.of(
                Subscription.of(
                                "lab.result.subject",
                                "lab.subject.amended",
                                AmendedSubject.class,
                                (caller, event) -> doors().amendments().follow(caller, event))
                        .allowedTo(CORRECT_RESULT),
                Subscription.of(
                                "lab.result.control",
                                "lab.control.rejected",
                                RejectedControl.class,
                                (caller, event) -> doors().lookBacks().follow(caller, event))
                        .allowedTo(CORRECT_RESULT),
                Subscription.of(
                                "lab.result.reagent",
                                "lab.reagent.recalled",
                                RecalledReagent.class,
                                (caller, event) -> doors().lookBacks().follow(caller, event))
                        .allowedTo(CORRECT_RESULT),
                Subscription.of(
                                "lab.result.error",
                                "lab.order.error",
                                TestInError.class,
                                (caller, event) -> doors().corrections().follow(caller, event))
                        .allowedTo(CORRECT_RESULT),
                Subscription.of(
                                "lab.result.revoked",
                                "lab.order.revoked",
                                TestRevoked.class,
                                (caller, event) -> doors().corrections().follow(caller, event))
                        .allowedTo(CORRECT_RESULT));
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(timer);
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("lab.run", TestRun.class, "patient"),
                PatientReference.of("lab.critical", CriticalCall.class, "patient"),
                PatientReference.of("lab.report", DiagnosticReport.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "lab_run_in_use_uq",
                        "lab.result.entered",
                        "Somebody else has just entered a result of this test.\nMaybe look at it, and correct it or reject its run."),
                new Invariant(
                        "lab_run_attempt_uq",
                        "lab.result.entered",
                        "Somebody else has just entered a result of this test.\nMaybe look at it, and correct it or reject its run."),
                new Invariant(
                        "lab_critical_call_open_uq",
                        "lab.critical.open",
                        "A call about this result is open already.\nMaybe look at the list of open calls."),
                new Invariant(
                        "lab_report_order_uq",
                        "lab.report.issued",
                        "Somebody else has just issued the report on this order.\nMaybe look at that."),
                new Invariant(
                        "lab_look_back_open_uq",
                        "lab.look-back.open",
                        "Somebody has just been asked to look at these results.\nMaybe look at the list of what came into doubt."));
    }

    @Override
    public void open(Erp erp) {
        var critical = new CriticalCalls(erp, times, timer);
        var workbench = new Workbench(
                erp,
                new Surroundings(
                        catalogue.published(),
                        order.progress(),
                        order.addOns(),
                        catalogue.formulas(),
                        rules,
                        new MeasuringConditions(
                                erp,
                                proofs.quality().doors().gate(),
                                proofs.reagent().doors().uses()),
                        new SpecimenIdentity(erp),
                        critical::answered));
        doors = new Doors(
                new LabResults(erp, workbench),
                new Verification(erp, workbench),
                new Corrections(erp, workbench),
                new Amendments(erp, workbench),
                new LookBacks(erp),
                critical,
                new LabReports(erp, catalogue.published()),
                new CumulativeReports(erp));
    }

    /** Where it is shown whether what results are measured with is in order. */
    record Proofs(QualityPart quality, ReagentPart reagent) {}

    /** What is open once the runtime stands. */
    record Doors(
            LabResults results,
            Verification verification,
            Corrections corrections,
            Amendments amendments,
            LookBacks lookBacks,
            CriticalCalls critical,
            LabReports reports,
            CumulativeReports cumulative) {}
}
