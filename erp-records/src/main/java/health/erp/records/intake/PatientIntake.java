package health.erp.records.intake;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterPatients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Registers a list of people of any length, in transactions of a few hundred.
 *
 * <p>A run that was broken off is simply run again: who is in the register already is recognised by the key in the list
 * and not taken twice. One bad line costs only itself.
 */
public final class PatientIntake {
    public static final int CHUNK = 200;

    private static final int TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final String BUSY = "erp.hospitalBusy";

    private final Patients patients;
    private final IdentifierSystems systems;

    public PatientIntake(Patients patients, IdentifierSystems systems) {
        this.patients = patients;
        this.systems = systems;
    }

    /**
     * Takes in everybody of the list who is not in the register yet. Not to be called within a transaction: it makes
     * its own. It is bulk work, and waits while the hospital has as much of that under way as it may, up to an hour.
     *
     * @param source absolute URI of the list, the same in every run
     * @param each is told what became of each line, after it has become so; within a chunk in no certain order
     */
    public IntakeReport bring(Caller caller, String source, Iterator<Arrival> arrivals, Consumer<Arrived> each) {
        systems.of(source); // a wrong one is refused now, not with every line
        var report = IntakeReport.NOTHING;
        var chunk = new ArrayList<Arrival.Person>();
        while (arrivals.hasNext()) {
            var outcomes = new ArrayList<Arrived>();
            var next = arrivals.next();
            if (next instanceof Arrival.Unreadable unreadable) {
                outcomes.add(new Arrived.Rejected(unreadable.line(), unreadable.reason()));
            } else if (next instanceof Arrival.Person person) {
                chunk.add(person);
            }
            if (chunk.size() == CHUNK || (!arrivals.hasNext() && !chunk.isEmpty())) {
                outcomes.addAll(take(caller, source, chunk));
                chunk.clear();
            }
            for (var outcome : outcomes) {
                report = report.with(outcome);
                each.accept(outcome);
            }
        }
        return report;
    }

    private List<Arrived> take(Caller caller, String source, List<Arrival.Person> chunk) {
        try {
            return register(caller, source, chunk);
        } catch (InvalidCommandException | ConflictException | RuleException oneIsWrong) {
            if (oneIsWrong.code().equals(BUSY)) {
                throw oneIsWrong;
            }
            return chunk.stream().map(p -> takeOne(caller, source, p)).toList();
        }
    }

    private Arrived takeOne(Caller caller, String source, Arrival.Person person) {
        ErpException reason;
        var tries = 0;
        do {
            try {
                return register(caller, source, List.of(person)).get(0);
            } catch (InvalidCommandException | RuleException e) {
                return new Arrived.Rejected(person.line(), e.getMessage());
            } catch (ConflictException e) { // somebody else took a number at the same moment
                if (e.code().equals(BUSY)) {
                    throw e;
                }
                reason = e;
            }
        } while (++tries < TRIES);
        return new Arrived.Rejected(person.line(), reason.getMessage());
    }

    private List<RegisterPatients.Outcome> registerInTurn(Caller caller, RegisterPatients command) {
        var waited = Duration.ZERO;
        while (true) {
            try {
                return patients.registerAll(caller, command);
            } catch (ConflictException e) {
                var wait = e.retryAfter();
                if (!e.code().equals(BUSY) || wait == null || waited.compareTo(LONGEST_WAIT) >= 0 || !slept(wait)) {
                    throw e;
                }
                waited = waited.plus(wait);
            }
        }
    }

    private static boolean slept(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Arrived> register(Caller caller, String source, List<Arrival.Person> chunk) {
        var command = new RegisterPatients(
                source, chunk.stream().map(Arrival.Person::entry).toList());
        var outcomes = registerInTurn(caller, command);
        var arrived = new ArrayList<Arrived>();
        for (int i = 0; i < chunk.size(); i++) {
            var line = chunk.get(i).line();
            var outcome = outcomes.get(i);
            arrived.add(
                    outcome.isNew()
                            ? new Arrived.Registered(line, outcome.patient(), outcome.mrn(), outcome.sameAs())
                            : new Arrived.AlreadyThere(line, outcome.patient(), outcome.mrn()));
        }
        return arrived;
    }
}
