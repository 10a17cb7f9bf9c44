package health.erp.records;

import health.erp.core.ErpModule;
import health.erp.core.ModuleInParts;
import health.erp.records.admission.Admissions;
import health.erp.records.admission.BedBoard;
import health.erp.records.admission.Cancellations;
import health.erp.records.admission.StandardWardPolicy;
import health.erp.records.admission.StayRules;
import health.erp.records.admission.WardPolicy;
import health.erp.records.admission.WardStatistics;
import health.erp.records.allergy.Allergies;
import health.erp.records.appointment.Appointments;
import health.erp.records.appointment.Attendance;
import health.erp.records.appointment.FreeSlots;
import health.erp.records.appointment.Rebookings;
import health.erp.records.appointment.RecurringAppointments;
import health.erp.records.appointment.Sweeps;
import health.erp.records.chart.Charts;
import health.erp.records.condition.Conditions;
import health.erp.records.consent.Consents;
import health.erp.records.consent.ReceivedRecords;
import health.erp.records.drug.DrugKnowledge;
import health.erp.records.drug.SampleKnowledge;
import health.erp.records.duplicate.Duplicates;
import health.erp.records.encounter.Encounters;
import health.erp.records.identifier.IdentifierSystem;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.intake.PatientIntake;
import health.erp.records.location.Housekeeping;
import health.erp.records.location.Locations;
import health.erp.records.location.Maintenance;
import health.erp.records.merge.Merges;
import health.erp.records.note.Notes;
import health.erp.records.observation.VitalSigns;
import health.erp.records.patient.Patients;
import health.erp.records.prescription.DetectedIssues;
import health.erp.records.prescription.Dispenses;
import health.erp.records.prescription.Prescriptions;
import health.erp.records.queue.TokenQueues;
import health.erp.records.relation.Coverages;
import health.erp.records.relation.Relations;
import health.erp.records.schedule.Schedules;
import health.erp.records.teleconsultation.Teleconsultations;
import health.erp.records.waiting.WaitingList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patients and their records, of every hospital the runtime serves. It is put together of parts, each of which lists
 * what its activities bring, as a module of its own would.
 */
public final class Records implements ModuleInParts {
    static final String NAME = "records";

    private final RegisterPart register;
    private final IdentityPart identity;
    private final EncounterPart encounter;
    private final SchedulingPart scheduling = new SchedulingPart();
    private final PrescriptionPart prescription;
    private final ConsentPart consent;
    private final MergePart merge;
    private final RelationPart relation;
    private final AllergyPart allergy = new AllergyPart();
    private final ConditionPart condition = new ConditionPart();
    private final ObservationPart observation = new ObservationPart();
    private final NotePart note = new NotePart();
    private final ChartPart chart = new ChartPart();
    private final VisitsPart visits;
    private final WardPart wards;
    private final List<ErpModule> parts;

    /** With the identifier systems we ship: ABHA, Aadhaar, PAN, passports, ... */
    public Records() {
        this(List.of());
    }

    /** With identifier systems of the host besides, for instance the card of a regional scheme. */
    public Records(List<IdentifierSystem> more) {
        this(more, new SampleKnowledge());
    }

    /** With a source of what is known of drugs that somebody maintains, in place of the sample we ship. */
    public Records(List<IdentifierSystem> more, DrugKnowledge knowledge) {
        this(more, knowledge, new StandardWardPolicy(), StayRules.STANDARD);
    }

    /** With rules of the host for whom its wards take, and how long movements are noted and taken back, too. */
    public Records(List<IdentifierSystem> more, DrugKnowledge knowledge, WardPolicy policy, StayRules stays) {
        var systems = IdentifierSystems.with(more);
        this.register = new RegisterPart(systems);
        this.identity = new IdentityPart(systems, register::patients);
        this.encounter = new EncounterPart(register);
        this.prescription = new PrescriptionPart(register, allergy, condition, observation, knowledge);
        this.consent = new ConsentPart(register);
        this.merge = new MergePart();
        this.relation = new RelationPart(register);
        this.visits = new VisitsPart(register, scheduling, encounter);
        this.wards = new WardPart(register, policy, stays);
        this.parts = List.of(
                register,
                identity,
                merge,
                relation,
                encounter,
                scheduling,
                visits,
                wards,
                allergy,
                condition,
                observation,
                note,
                prescription,
                consent,
                chart);
    }

    /** The patient register. */
    public Patients patients() {
        return register.patients();
    }

    /** Bringing in people in bulk, from another system's list. */
    public PatientIntake intake() {
        return register.intake();
    }

    /** Entries that may be one person: who looks like somebody at the desk, and the list of possible duplicates. */
    public Duplicates duplicates() {
        return identity.duplicates();
    }

    /** Contacts of patients with the hospital. */
    public Encounters encounters() {
        return encounter.encounters();
    }

    /** What can be booked, and when people, rooms and devices are there for it. */
    public Schedules schedules() {
        return scheduling.schedules();
    }

    /** Looking for a time. */
    public FreeSlots freeSlots() {
        return scheduling.freeSlots();
    }

    /** Agreeing a time with a patient, moving it, calling it off. */
    public Appointments appointments() {
        return scheduling.appointments();
    }

    /** Agreeing times that come again, and changing one of them, it and those that follow, or all. */
    public RecurringAppointments recurringAppointments() {
        return scheduling.recurring();
    }

    /** Who came and who did not. */
    public Attendance attendance() {
        return scheduling.attendance();
    }

    /** The work list of appointments that cannot stand as they are. */
    public Rebookings rebookings() {
        return scheduling.rebookings();
    }

    /** Closing what its day has passed over. */
    public Sweeps appointmentSweeps() {
        return scheduling.sweeps();
    }

    /** Drugs prescribed to patients. */
    public Prescriptions prescriptions() {
        return prescription.prescriptions();
    }

    /** Prescribed drugs handed out. */
    public Dispenses dispenses() {
        return prescription.dispenses();
    }

    /** What was warned of when drugs were prescribed and handed out. */
    public DetectedIssues detectedIssues() {
        return prescription.issues();
    }

    /** What patients let others see of them. */
    public Consents consents() {
        return consent.consents();
    }

    /** What was got from others under a consent. */
    public ReceivedRecords receivedRecords() {
        return consent.received();
    }

    /** Making one record of two that are the same person's, and two again. */
    public Merges merges() {
        return merge.merges();
    }

    /** Whom patients belong to, and whom to call. */
    public Relations relations() {
        return relation.relations();
    }

    /** Who pays for patients. */
    public Coverages coverages() {
        return relation.coverages();
    }

    /** What patients react to. */
    public Allergies allergies() {
        return allergy.allergies();
    }

    /** Problems and diagnoses. */
    public Conditions conditions() {
        return condition.conditions();
    }

    /** What is measured at the bedside. */
    public VitalSigns vitals() {
        return observation.vitals();
    }

    /** What doctors and nurses write. */
    public Notes notes() {
        return note.notes();
    }

    /** Patients at one glance. */
    public Charts charts() {
        return chart.charts();
    }

    /** Numbers for who waits in front of a door. */
    public TokenQueues queues() {
        return visits.queues();
    }

    /** Who would like a time, or a sooner one. */
    public WaitingList waitingList() {
        return visits.waitingList();
    }

    /** Consultations over video, telephone or text. */
    public Teleconsultations teleconsultations() {
        return visits.teleconsultations();
    }

    /** What sites, buildings, wards, rooms and beds there are. */
    public Locations locations() {
        return wards.doors().locations();
    }

    /** Making beds fit for the next patient. */
    public Housekeeping housekeeping() {
        return wards.doors().housekeeping();
    }

    /** Closing beds for work on them. */
    public Maintenance maintenance() {
        return wards.doors().maintenance();
    }

    /** Stays: admitting, transferring, discharging. */
    public Admissions admissions() {
        return wards.doors().admissions();
    }

    /** Taking back what was noted of a stay by mistake. */
    public Cancellations cancellations() {
        return wards.doors().cancellations();
    }

    /** How the beds of a ward stand. */
    public BedBoard bedBoard() {
        return wards.doors().bedBoard();
    }

    /** Census, occupancy, length of stay. */
    public WardStatistics wardStatistics() {
        return wards.doors().statistics();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ErpModule> parts() {
        return parts;
    }

    static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "The records are not open.\nMaybe pass them to Erp.builder().modules(...) and build().");
        }
        return part;
    }
}
