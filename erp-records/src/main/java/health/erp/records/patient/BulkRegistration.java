package health.erp.records.patient;

import static health.erp.records.identifier.IdentifierStatus.CONFIRMED;
import static health.erp.records.identifier.IdentifierStatus.DISPUTED;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.identifier.Mrn;
import health.erp.records.patient.RegisterPatients.Entry;
import health.erp.records.patient.RegisterPatients.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Registers a list of people with two questions to the database however long it is, and inserts in batches. */
final class BulkRegistration {
    private final Erp erp;
    private final PatientStore patients;
    private final ConfidentialNumbers numbers;
    private final Supplier<Mrn> nextMrn;

    BulkRegistration(Erp erp, PatientStore patients, ConfidentialNumbers numbers, Supplier<Mrn> nextMrn) {
        this.erp = erp;
        this.patients = patients;
        this.numbers = numbers;
        this.nextMrn = nextMrn;
    }

    List<Outcome> register(HospitalId hospital, RegisterPatients command) {
        var arrivals = command.entries().stream()
                .map(e -> arrival(hospital, command.source(), e))
                .toList();
        var known = known(arrivals, command.source().strip());
        var outcomes = new ArrayList<Outcome>();
        var taken = new ArrayList<Patient>();
        for (var arrival : arrivals) {
            var before = known.takenBefore(arrival.key);
            outcomes.add(
                    before != null
                            ? new Outcome(arrival.entry.key(), before.id, before.mrn, false, null)
                            : take(arrival, known, taken));
        }
        patients.register(taken);
        taken.forEach(p -> erp.publish(p.registered()));
        return outcomes;
    }

    private Outcome take(Arrival arrival, Known known, List<Patient> taken) {
        var person = arrival.entry.person();
        var patient = Patient.known(new PatientId(erp.newId()), nextMrn.get(), person, erp.now());
        var me = new Holder(patient.getId(), patient.getMrn());
        var sameness = PatientNames.sameness(person.names(), person.birthDate());
        var same = sameness == null ? null : known.bySameness.putIfAbsent(sameness, me);
        for (var identifier : arrival.identifiers()) {
            var holder = known.inUse.putIfAbsent(Claim.of(identifier), me);
            var row = erp.newId();
            patient.identify(
                    row,
                    identifier,
                    numbers.systems().of(identifier.system()).type(),
                    holder == null ? CONFIRMED : DISPUTED,
                    arrival.claimed.sealed(identifier, row));
            same = holder == null ? same : holder;
        }
        taken.add(patient);
        return new Outcome(arrival.entry.key(), me.id, me.mrn, true, same == null ? null : same.mrn);
    }

    private Arrival arrival(HospitalId hospital, String source, Entry entry) {
        var claimed = new ArrayList<>(List.of(new Identifier(source, entry.key(), IdentifierUse.SECONDARY)));
        claimed.addAll(entry.identifiers());
        var identifiers = ClaimedIdentifiers.of(hospital, claimed, numbers, null);
        return new Arrival(entry, Claim.of(identifiers.keys().get(0)), identifiers);
    }

    private Known known(List<Arrival> arrivals, String source) {
        var inUse = new HashMap<Claim, Holder>();
        var retired = new HashMap<Claim, Holder>();
        var identifiers =
                arrivals.stream().flatMap(a -> a.identifiers().stream()).toList();
        for (var given : patients.given(identifiers, source)) {
            if (given.getStatus() != DISPUTED) {
                var claim = new Claim(given.getSystem(), given.getKey());
                (given.isInUse() ? inUse : retired).put(claim, Holder.of(given.getPatient()));
            }
        }
        var bySameness = new HashMap<String, Holder>();
        var sameness = arrivals.stream()
                .map(a -> PatientNames.sameness(
                        a.entry.person().names(), a.entry.person().birthDate()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        patients.lookingLike(sameness).forEach(p -> {
            var key = p.getSameness();
            if (key != null) {
                bySameness.putIfAbsent(key, Holder.of(p));
            }
        });
        return new Known(inUse, retired, bySameness);
    }

    private record Arrival(Entry entry, Claim key, ClaimedIdentifiers claimed) {
        List<Identifier> identifiers() {
            return claimed.keys();
        }
    }

    private record Claim(String system, String value) {
        static Claim of(Identifier identifier) {
            return new Claim(identifier.system(), identifier.value());
        }
    }

    /** Who has it. */
    private record Holder(PatientId id, Mrn mrn) {
        static Holder of(Patient patient) {
            return new Holder(patient.getId(), patient.getMrn());
        }
    }

    /** Numbers and looks that are somebody's already, in the register or earlier in the list. */
    private record Known(Map<Claim, Holder> inUse, Map<Claim, Holder> retired, Map<String, Holder> bySameness) {
        /** Who came with this key, even if a clerk has struck it out since. */
        @Nullable
        Holder takenBefore(Claim key) {
            var holder = inUse.get(key);
            return holder == null ? retired.get(key) : holder;
        }
    }
}
