package health.erp.records.encounter;

import static health.erp.records.encounter.EncounterMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.Patients;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encounters of stays, as admissions lead them. Everything here is part of a use case of the admission, which has
 * asked for the permission and the audit; outside one there is no transaction and it fails.
 */
public final class InpatientEncounters {
    private final Erp erp;
    private final EncounterStore encounters;
    private final Patients patients;
    private final LivingPatients living;

    public InpatientEncounters(Erp erp, Patients patients) {
        this.erp = erp;
        this.encounters = new EncounterStore(erp);
        this.patients = patients;
        this.living = new LivingPatients(patients);
    }

    /** Who is to be admitted; neither the dead nor a record out of use. R-ID-7 */
    public PatientView patient(Caller caller, PatientId patient) {
        return living.require(caller, patient);
    }

    /** Whose stay it is, dead or alive. */
    public PatientView anybody(Caller caller, PatientId patient) {
        return patients.find(caller, new FindPatient(patient));
    }

    /** A stay of the patient, but for this one, that is open or went on after that moment. R-ADT-1 */
    public @Nullable EncounterView otherStay(
            Caller caller, PatientId patient, @Nullable EncounterId except, Instant since) {
        return encounters.staysAfter(patient, since).stream()
                .filter(e -> !e.getId().equals(except))
                .findFirst()
                .map(MAPPER::toView)
                .orElse(null);
    }

    /** HL7 v2 A05 */
    public EncounterView plan(Caller caller, PlanEncounter command) {
        var encounter = Encounter.planned(new EncounterId(erp.newId()), command, erp.now());
        return keep(encounter, command.participants(), encounter.plannedEvent(erp.now()), erp.now());
    }

    /** HL7 v2 A01 */
    public EncounterView admit(Caller caller, StartEncounter command, Instant at) {
        var encounter = Encounter.started(new EncounterId(erp.newId()), command, at);
        return keep(encounter, command.participants(), encounter.statusEvent(at), at);
    }

    /** A planned stay begins, or the patient is back from leave. */
    public EncounterView begin(Caller caller, EncounterId id, Instant at) {
        return change(id, e -> e.advance(EncounterStatus.IN_PROGRESS, at));
    }

    /** HL7 v2 A21 */
    public EncounterView leave(Caller caller, EncounterId id, Instant at) {
        return change(id, e -> e.advance(EncounterStatus.ONLEAVE, at));
    }

    /** HL7 v2 A03 */
    public EncounterView finish(Caller caller, EncounterId id, @Nullable DischargeDisposition where, Instant at) {
        return change(id, e -> e.finish(where, at));
    }

    /** HL7 v2 A11, A38 */
    public EncounterView cancel(Caller caller, EncounterId id, String reason) {
        return change(id, e -> e.cancelAdmission(reason, erp.now()));
    }

    /** HL7 v2 A13 */
    public EncounterView reopen(Caller caller, EncounterId id) {
        return change(id, e -> e.reopen(erp.now()));
    }

    public EncounterView find(Caller caller, EncounterId id) {
        var encounter = encounters.whole(id);
        erp.discloses(encounter.getPatient());
        return MAPPER.toView(encounter);
    }

    private EncounterView keep(Encounter encounter, List<Involved> participants, EncounterEvent event, Instant at) {
        participants.forEach(p -> encounter.involve(erp.newId(), p, at));
        encounters.add(encounter);
        erp.publish(event);
        return MAPPER.toView(encounters.saved(encounter)); // before what refers to it
    }

    private EncounterView change(EncounterId id, Verb verb) {
        var encounter = encounters.whole(id);
        erp.publish(verb.on(encounter));
        return MAPPER.toView(encounters.saved(encounter));
    }

    /** What happens to an encounter. */
    @FunctionalInterface
    private interface Verb {
        EncounterEvent on(Encounter encounter);
    }
}
