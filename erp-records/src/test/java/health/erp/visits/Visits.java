package health.erp.visits;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientConflict;
import health.erp.core.PatientReference;
import health.erp.core.id.PatientId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Door of the sample module; it checks nothing but what its table does. */
public final class Visits implements ErpModule {
    public static final String VISIT = "visits.visit";

    private @Nullable Erp erp;

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Visit.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__visits.sql");
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of(VISIT, Visit.class, "patient").conflicting(this::bothGoing));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new Invariant("visit_going_uq", "visits.going", "The patient is visiting."));
    }

    @Override
    public void open(Erp runtime) {
        erp = runtime;
    }

    public UUID begin(Caller caller, PatientId patient, String note) {
        return add(caller, patient, note, true);
    }

    /** A visit that is over. */
    public UUID add(Caller caller, PatientId patient, String note) {
        return add(caller, patient, note, false);
    }

    public void note(Caller caller, UUID visit, String note) {
        erp().transaction(caller, () -> {
            require(visit).note(note);
            return note;
        });
    }

    public void end(Caller caller, UUID visit) {
        erp().transaction(caller, () -> {
            require(visit).end();
            return visit;
        });
    }

    /** The notes of the patient's visits by the visit's id. */
    public Map<UUID, String> of(Caller caller, PatientId patient) {
        return erp().transaction(caller, () -> {
            var notes = new TreeMap<UUID, String>();
            erp().session()
                    .createQuery("select v from Visit v where v.patient = :patient", Visit.class)
                    .setParameter("patient", patient)
                    .getResultList()
                    .forEach(v -> notes.put(v.getId(), v.getNote()));
            return notes;
        });
    }

    private UUID add(Caller caller, PatientId patient, String note, boolean going) {
        return erp().transaction(caller, () -> {
            var visit = new Visit(erp().newId(), patient, note, going);
            erp().session().persist(visit);
            return visit.getId();
        });
    }

    private List<PatientConflict> bothGoing(PatientId stays, PatientId goes) {
        var going = erp().session()
                .createQuery(
                        "select count(v) from Visit v where v.patient in (:one, :other) and v.going = true", Long.class)
                .setParameter("one", stays)
                .setParameter("other", goes)
                .getSingleResult();
        return going < 2
                ? List.of()
                : List.of(new PatientConflict("visits.bothGoing", "Both patients are visiting.", true));
    }

    private Visit require(UUID visit) {
        return erp().session().find(Visit.class, visit);
    }

    private Erp erp() {
        if (erp == null) {
            throw new IllegalStateException("The visits are not open.");
        }
        return erp;
    }
}
