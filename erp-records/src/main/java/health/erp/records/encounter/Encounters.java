package health.erp.records.encounter;

import static health.erp.records.encounter.EncounterMapper.MAPPER;
import static health.erp.records.encounter.EncounterPermission.CONDUCT_ENCOUNTER;
import static health.erp.records.encounter.EncounterPermission.CORRECT_ENCOUNTER;
import static health.erp.records.encounter.EncounterPermission.READ_ENCOUNTER;
import static health.erp.records.encounter.EncounterPermission.REGISTER_ENCOUNTER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.Permission;
import health.erp.core.id.EncounterId;
import health.erp.records.patient.Deaths;
import health.erp.records.patient.Patients;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expects patients, begins what is done with them and ends it. */
public final class Encounters {
    private final Erp erp;
    private final EncounterStore encounters;
    private final LivingPatients living;
    private final Deaths deaths;

    public Encounters(Erp erp, Patients patients) {
        this.erp = erp;
        this.encounters = new EncounterStore(erp);
        this.living = new LivingPatients(patients);
        this.deaths = new Deaths(erp);
    }

    public EncounterView plan(Caller caller, PlanEncounter command) {
        return erp.run(caller, REGISTER_ENCOUNTER, command, () -> {
            mustNotBeInpatient(command.encounterClass());
            living.require(caller, command.patient());
            var encounter = Encounter.planned(newId(), command, erp.now());
            return keep(encounter, command.participants(), encounter.plannedEvent(erp.now()), erp.now());
        });
    }

    public EncounterView start(Caller caller, StartEncounter command) {
        return erp.run(caller, permission(command.status()), command, () -> {
            mustNotBeInpatient(command.encounterClass());
            living.require(caller, command.patient());
            var at = past(command.at());
            var encounter = Encounter.started(newId(), command, at);
            return keep(encounter, command.participants(), encounter.statusEvent(at), at);
        });
    }

    public EncounterView advance(Caller caller, AdvanceEncounter command) {
        return change(caller, permission(command.to()), command, command.encounter(), command.version(), encounter -> {
            var at = past(command.at());
            encounter.mustNotBeBeforeLast(at);
            return encounter.advance(command.to(), at);
        });
    }

    /** Who has died here is dead in the register, too. R-ID-7 */
    public EncounterView finish(Caller caller, FinishEncounter command) {
        return change(caller, CONDUCT_ENCOUNTER, command, command.encounter(), command.version(), encounter -> {
            var at = past(command.at());
            encounter.mustNotBeBeforeLast(at);
            if (command.disposition() == DischargeDisposition.EXPIRED) {
                deaths.note(caller, encounter.getPatient(), at);
            }
            return encounter.finish(command.disposition(), at);
        });
    }

    public EncounterView cancel(Caller caller, CancelEncounter command) {
        return change(
                caller,
                REGISTER_ENCOUNTER,
                command,
                command.encounter(),
                command.version(),
                encounter -> encounter.cancel(command.reason(), erp.now()));
    }

    /** A death it ended with is taken back, unless the register has been told otherwise since. */
    public EncounterView markInError(Caller caller, MarkEncounterInError command) {
        return change(caller, CORRECT_ENCOUNTER, command, command.encounter(), command.version(), encounter -> {
            var ended = encounter.getEndedAt();
            if (encounter.getDisposition() == DischargeDisposition.EXPIRED && ended != null) {
                deaths.takeBack(caller, encounter.getPatient(), ended);
            }
            return encounter.markInError(command.reason(), erp.now());
        });
    }

    public EncounterView reclassify(Caller caller, ReclassifyEncounter command) {
        return change(caller, CONDUCT_ENCOUNTER, command, command.encounter(), command.version(), encounter -> {
            mustNotBeInpatient(command.encounterClass());
            return encounter.reclassify(command.encounterClass(), erp.now());
        });
    }

    public EncounterView involve(Caller caller, InvolveStaff command) {
        return erp.run(caller, CONDUCT_ENCOUNTER, command, () -> {
            var encounter = encounters.whole(command.encounter(), command.version());
            var who = command.participant();
            if (encounter.involve(erp.newId(), who, erp.now())) {
                erp.publish(encounter.participantEvent(who, true, erp.now()));
            }
            return shown(encounters.saved(encounter));
        });
    }

    public EncounterView release(Caller caller, ReleaseStaff command) {
        return erp.run(caller, CONDUCT_ENCOUNTER, command, () -> {
            var encounter = encounters.whole(command.encounter(), command.version());
            var who = command.participant();
            if (encounter.release(who, erp.now())) {
                erp.publish(encounter.participantEvent(who, false, erp.now()));
            }
            return shown(encounters.saved(encounter));
        });
    }

    public EncounterView find(Caller caller, FindEncounter query) {
        return erp.read(caller, READ_ENCOUNTER, query, () -> shown(encounters.whole(query.encounter())));
    }

    public Page<EncounterView, EncounterId> list(Caller caller, ListEncounters query) {
        return erp.read(caller, READ_ENCOUNTER, query, () -> {
            erp.discloses(query.patient());
            return encounters.ofPatient(query).map(MAPPER::toView);
        });
    }

    private EncounterView change(
            Caller caller, Permission permission, Record command, EncounterId id, int version, Verb verb) {
        return erp.run(caller, permission, command, () -> {
            var encounter = encounters.whole(id, version);
            encounter.mustNotBeInpatient();
            erp.publish(verb.on(encounter));
            return MAPPER.toView(encounters.saved(encounter));
        });
    }

    private EncounterView keep(Encounter encounter, List<Involved> participants, EncounterEvent event, Instant at) {
        participants.forEach(p -> encounter.involve(erp.newId(), p, at));
        encounters.add(encounter);
        erp.publish(event);
        return MAPPER.toView(encounter);
    }

    private EncounterView shown(Encounter encounter) {
        erp.discloses(encounter.getPatient());
        return MAPPER.toView(encounter);
    }

    private EncounterId newId() {
        return new EncounterId(erp.newId());
    }

    private Instant past(@Nullable Instant at) {
        var moment = Objects.requireNonNullElse(at, erp.now());
        if (moment.isAfter(erp.now())) {
            throw InvalidCommandException.of("at", "lies in the future");
        }
        return moment;
    }

    /** The front desk notes who has come; whoever treats does the rest. */
    private static EncounterPermission permission(EncounterStatus to) {
        return to == EncounterStatus.ARRIVED ? REGISTER_ENCOUNTER : CONDUCT_ENCOUNTER;
    }

    private static void mustNotBeInpatient(EncounterClass encounterClass) {
        if (encounterClass == EncounterClass.IMP) {
            throw InvalidCommandException.of("encounterClass", "is not IMP but by an admission");
        }
    }

    /** What happens to an encounter. */
    @FunctionalInterface
    private interface Verb {
        EncounterEvent on(Encounter encounter);
    }
}
