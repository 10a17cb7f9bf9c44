package health.erp.records.patient;

import static health.erp.records.identifier.IdentifierStatus.CONFIRMED;
import static health.erp.records.patient.PatientMapper.MAPPER;
import static health.erp.records.patient.PatientPermission.AMEND_PATIENT;
import static health.erp.records.patient.PatientPermission.DEACTIVATE_PATIENT;
import static health.erp.records.patient.PatientPermission.IMPORT_PATIENTS;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.BirthDate;
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
    private final IdentifierSystems systems;

    public Patients(Erp erp, IdentifierSystems systems) {
        this.erp = erp;
        this.patients = new PatientStore(erp);
        this.systems = systems;
        this.bulk = new BulkRegistration(erp, patients, systems, this::nextMrn);
    }

    public PatientView register(Caller caller, RegisterPatient command) {
        return erp.run(caller, REGISTER_PATIENT, command, () -> {
            mustBeBorn(command.person().birthDate());
            var patient = Patient.known(newId(), nextMrn(), command.person(), erp.now());
            normalised(command.identifiers()).forEach(i -> identify(patient, i));
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
            var mother = patients.require(command.mother());
            return keep(Patient.newborn(newId(), nextMrn(), command, mother, erp.now()));
        });
    }

    /** Many at once, all of them or none; for lists of any length use {@link health.erp.records.intake.PatientIntake}. */
    public List<RegisterPatients.Outcome> registerAll(Caller caller, RegisterPatients command) {
        return erp.run(caller, IMPORT_PATIENTS, command, () -> {
            command.entries().forEach(e -> mustBeBorn(e.person().birthDate()));
            return bulk.register(command);
        });
    }

    public PatientView amend(Caller caller, AmendPatient command) {
        return erp.run(caller, AMEND_PATIENT, command, () -> {
            mustBeBorn(command.person().birthDate());
            var patient = patients.require(command.patient(), command.version());
            var identifiers = normalised(command.identifiers());
            var otherIdentifiers = patient.reidentify(identifiers, i -> identify(patient, i));
            var updated = patient.amend(command.person(), otherIdentifiers, erp.now());
            if (updated.changesKeys()) {
                patients.findAgain(patient);
            }
            erp.publish(updated);
            return MAPPER.toView(patients.saved(patient));
        });
    }

    public PatientView deactivate(Caller caller, DeactivatePatient command) {
        return erp.run(caller, DEACTIVATE_PATIENT, command, () -> {
            var patient = patients.require(command.patient(), command.version());
            erp.publish(patient.deactivate(erp.now()));
            return MAPPER.toView(patients.saved(patient));
        });
    }

    public PatientView reactivate(Caller caller, ReactivatePatient command) {
        return erp.run(caller, DEACTIVATE_PATIENT, command, () -> {
            var patient = patients.require(command.patient(), command.version());
            erp.publish(patient.reactivate(erp.now()));
            return MAPPER.toView(patients.saved(patient));
        });
    }

    public PatientView find(Caller caller, FindPatient query) {
        return erp.read(caller, READ_PATIENT, query, () -> shown(patients.require(query.patient())));
    }

    /** Who has this identifier now; retired and disputed ones find nobody. */
    public Optional<PatientView> findByIdentifier(Caller caller, FindByIdentifier query) {
        return erp.read(caller, READ_PATIENT, query, () -> {
            var identifier = query.identifier();
            var found = identifier.system().equals(MRN_SYSTEM)
                    ? patients.byMrn(Mrn.parse(identifier.value()))
                    : patients.byIdentifier(identifier.normalised(systems));
            return found.map(this::shown);
        });
    }

    public Page<PatientView, PatientId> search(Caller caller, SearchPatients query) {
        return erp.read(
                caller, SEARCH_PATIENTS, query, () -> patients.search(query).map(this::shown));
    }

    private PatientView keep(Patient patient) {
        patients.register(patient);
        erp.publish(patient.registered());
        return MAPPER.toView(patient);
    }

    private PatientView shown(Patient patient) {
        erp.discloses(patient.getId());
        return MAPPER.toView(patient);
    }

    private void identify(Patient patient, Identifier identifier) {
        patient.identify(
                erp.newId(), identifier, systems.of(identifier.system()).type(), CONFIRMED);
    }

    private List<Identifier> normalised(List<Identifier> identifiers) {
        return identifiers.stream().map(i -> i.normalised(systems)).distinct().toList();
    }

    private PatientId newId() {
        return new PatientId(erp.newId());
    }

    private Mrn nextMrn() {
        return Mrn.of(erp.nextNumber(MRN_SERIES));
    }

    /** Today has begun wherever it begins first; a hospital there registers its newborns too. */
    private void mustBeBorn(@Nullable BirthDate birthDate) {
        var latest = LocalDate.ofInstant(erp.now(), ZoneOffset.ofHours(14));
        if (birthDate != null && birthDate.isAfter(latest)) {
            throw InvalidCommandException.of("birthDate", "lies in the future");
        }
    }
}
