package health.erp.records.patient;

import static health.erp.records.identifier.IdentifierStatus.CONFIRMED;
import static health.erp.records.patient.PatientMapper.MAPPER;
import static health.erp.records.patient.PatientPermission.AMEND_PATIENT;
import static health.erp.records.patient.PatientPermission.DEACTIVATE_PATIENT;
import static health.erp.records.patient.PatientPermission.IMPORT_PATIENTS;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.REVEAL_IDENTIFIER;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers people, finds them again and keeps what is known of them right. */
public final class Patients {
    /** System of the hospital's own medical record numbers, to find a patient by one. */
    public static final String MRN_SYSTEM = "urn:health.erp:mrn";

    private static final String MRN_SERIES = "mrn";

    private final Erp erp;
    private final PatientStore patients;
    private final BulkRegistration bulk;
    private final ConfidentialNumbers numbers;

    public Patients(Erp erp, IdentifierSystems systems) {
        this.erp = erp;
        this.patients = new PatientStore(erp);
        this.numbers = new ConfidentialNumbers(erp.core().keys(), systems);
        this.bulk = new BulkRegistration(erp, patients, numbers, this::nextMrn);
    }

    public PatientView register(Caller caller, RegisterPatient command) {
        return erp.run(caller, REGISTER_PATIENT, command, () -> {
            mustBePossible(command.person());
            var patient = Patient.known(newId(), nextMrn(), command.person(), erp.now());
            var claimed = ClaimedIdentifiers.of(caller.hospital(), command.identifiers(), numbers, null);
            claimed.keys().forEach(i -> identify(patient, i, claimed));
            return keep(patient);
        });
    }

    public PatientView registerUnknown(Caller caller, RegisterUnknownPatient command) {
        return erp.run(caller, REGISTER_PATIENT, command, () -> {
            mustBeBorn(command.birthDate());
            return keep(Patient.unknown(newId(), nextMrn(), command, erp.now()));
        });
    }

    public PatientView registerNewborn(Caller caller, RegisterNewborn command) {
        return erp.run(caller, REGISTER_PATIENT, command, () -> {
            mustBeBorn(BirthDate.of(command.birthDate()));
            var mother = patients.held(command.mother());
            mother.mustBeCurrent();
            erp.discloses(mother.getId()); // the child's name tells hers
            return keep(Patient.newborn(newId(), nextMrn(), command, mother, erp.now()));
        });
    }

    /** Many at once, all of them or none; for lists of any length use {@link health.erp.records.intake.PatientIntake}. */
    public List<RegisterPatients.Outcome> registerAll(Caller caller, RegisterPatients command) {
        return erp.run(caller, IMPORT_PATIENTS, command, () -> {
            command.entries().forEach(e -> mustBePossible(e.person()));
            return bulk.register(caller.hospital(), command);
        });
    }

    public PatientView amend(Caller caller, AmendPatient command) {
        return erp.run(caller, AMEND_PATIENT, command, () -> {
            mustBePossible(command.person());
            var patient = patients.whole(command.patient(), command.version());
            var otherIdentifiers = reidentify(
                    patient, ClaimedIdentifiers.of(caller.hospital(), command.identifiers(), numbers, patient));
            var updated = patient.amend(command.person(), otherIdentifiers, erp.now());
            return updated.changed().isEmpty() ? shown(patient) : changed(patient, updated);
        });
    }

    public PatientView deactivate(Caller caller, DeactivatePatient command) {
        return erp.run(caller, DEACTIVATE_PATIENT, command, () -> {
            var patient = patients.whole(command.patient(), command.version());
            return changed(patient, patient.deactivate(command.reason(), erp.now()));
        });
    }

    public PatientView reactivate(Caller caller, ReactivatePatient command) {
        return erp.run(caller, DEACTIVATE_PATIENT, command, () -> {
            var patient = patients.whole(command.patient(), command.version());
            return changed(patient, patient.reactivate(command.reason(), erp.now()));
        });
    }

    public PatientView find(Caller caller, FindPatient query) {
        return erp.read(caller, READ_PATIENT, query, () -> current(patients.whole(query.patient())));
    }

    /**
     * For use cases that begin something for a patient, in their transaction: refuses a record that has been replaced,
     * and until the transaction ends nobody merges the record away, so that what is begun is not left behind.
     */
    public PatientStanding standing(Caller caller, PatientId patient) {
        return erp.transaction(caller, () -> {
            var held = patients.held(patient);
            held.mustBeCurrent();
            return MAPPER.toStanding(held);
        });
    }

    /** Who has this identifier now, or had this record number ever; retired and disputed identifiers find nobody. */
    public Optional<PatientView> findByIdentifier(Caller caller, FindByIdentifier query) {
        return erp.read(caller, READ_PATIENT, query, () -> {
            var identifier = query.identifier();
            var found = identifier.system().equals(MRN_SYSTEM)
                    ? patients.byMrn(Mrn.parse(identifier.value()))
                    : patients.byIdentifier(numbers.key(caller.hospital(), identifier.normalised(numbers.systems())));
            return found.map(this::current);
        });
    }

    /** A confidential number in full, which views show the end of only; empty if the patient has none of that system. */
    public Optional<Identifier> reveal(Caller caller, RevealIdentifier query) {
        return erp.read(caller, REVEAL_IDENTIFIER, query, () -> {
            var asked = patients.whole(query.patient());
            var other = asked.getReplacedBy();
            var patient = other == null ? asked : patients.whole(other);
            erp.discloses(patient.getId());
            return patient.getIdentifiers().stream()
                    .filter(i -> i.getSystem().equals(query.system()) && i.getStatus() != IdentifierStatus.RETIRED)
                    .findFirst()
                    .map(i -> revealed(caller, i));
        });
    }

    /**
     * Seals what lies in plain text since before an upgrade, or before a system was made confidential. Until then these
     * patients are not found by those numbers; so it is called until it answers 0, before anybody works.
     */
    public int sealIdentifiers(Caller caller, SealIdentifiers command) {
        return erp.run(caller, IMPORT_PATIENTS, command, () -> {
            var found = patients.unsealed(numbers.confidentialSystems(), command.atMost());
            found.forEach(plain -> {
                var number = plain.getKey();
                var token = numbers.key(caller.hospital(), new Identifier(plain.getSystem(), number, plain.getUse()));
                var isTaken = patients.byIdentifier(token).isPresent();
                plain.seal(token, numbers.seal(caller.hospital(), plain.getId(), number), isTaken);
            });
            return found.size();
        });
    }

    private Identifier revealed(Caller caller, PatientIdentifier identifier) {
        var sealed = identifier.getSealed();
        var number =
                sealed == null ? identifier.getValue() : numbers.open(caller.hospital(), identifier.getId(), sealed);
        return new Identifier(identifier.getSystem(), number, identifier.getUse());
    }

    public Page<PatientView, PatientId> search(Caller caller, SearchPatients query) {
        return erp.read(
                caller, SEARCH_PATIENTS, query, () -> patients.search(query).map(this::shown));
    }

    private PatientView keep(Patient patient) {
        patients.register(List.of(patient));
        erp.publish(patient.registered());
        return MAPPER.toView(patient);
    }

    private PatientView changed(Patient patient, PatientEvent event) {
        if (event instanceof PatientEvent.Updated updated && updated.changesKeys()) {
            patients.findAgain(patient);
        }
        erp.publish(event);
        return MAPPER.toView(patients.saved(patient));
    }

    /** The record to use in place of the one that was found, which may be itself. R-MRG-2 */
    private PatientView current(Patient found) {
        var other = found.getReplacedBy();
        if (other == null) {
            return shown(found);
        }
        erp.discloses(found.getId());
        return shown(patients.whole(other)).insteadOf(found.getId());
    }

    private PatientView shown(Patient patient) {
        erp.discloses(patient.getId());
        return MAPPER.toView(patient);
    }

    private void identify(Patient patient, Identifier key, ClaimedIdentifiers claimed) {
        var row = erp.newId();
        var type = numbers.systems().of(key.system()).type();
        patient.identify(row, key, type, CONFIRMED, claimed.sealed(key, row));
    }

    private boolean reidentify(Patient patient, ClaimedIdentifiers wanted) {
        return patient.reidentify(wanted.keys(), i -> identify(patient, i, wanted), i -> patients.byIdentifier(i)
                .isEmpty());
    }

    private PatientId newId() {
        return new PatientId(erp.newId());
    }

    private Mrn nextMrn() {
        return Mrn.of(erp.nextNumber(MRN_SERIES));
    }

    private void mustBePossible(Demographics person) {
        mustBeBorn(person.birthDate());
        var died = person.deceased().at();
        if (died != null && latestDay(died).isAfter(latestDay(erp.now()))) {
            throw InvalidCommandException.of("deceased.at", "lies in the future");
        }
        if (died != null && person.birthDate() != null && person.birthDate().isAfter(latestDay(died))) {
            throw InvalidCommandException.of("deceased.at", "lies before the birth");
        }
    }

    private void mustBeBorn(@Nullable BirthDate birthDate) {
        if (birthDate != null && birthDate.isAfter(latestDay(erp.now()))) {
            throw InvalidCommandException.of("birthDate", "lies in the future");
        }
    }

    /** A day has begun wherever it begins first; a hospital there registers its newborns too. */
    private static LocalDate latestDay(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.ofHours(14));
    }
}
