package health.erp.records.allergy;

import static health.erp.records.allergy.AllergyMapper.MAPPER;
import static health.erp.records.allergy.AllergyPermission.READ_ALLERGY;
import static health.erp.records.allergy.AllergyPermission.RECORD_ALLERGY;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import java.util.List;

/** Keeps the lists of what patients react to, and answers whoever is about to give them something. */
public final class Allergies {
    private final Erp erp;
    private final AllergyStore allergies;

    public Allergies(Erp erp) {
        this.erp = erp;
        this.allergies = new AllergyStore(erp);
    }

    public AllergyView record(Caller caller, RecordAllergy command) {
        return erp.run(caller, RECORD_ALLERGY, command, () -> {
            allergies.lock(command.patient(), command.encounter());
            withdrawNoneKnown(command.patient());
            return MAPPER.toView(keep(Allergy.recorded(newId(), command, written(caller))));
        });
    }

    public AllergyView amend(Caller caller, AmendAllergy command) {
        return erp.run(caller, RECORD_ALLERGY, command, () -> {
            var allergy = allergies.locked(command.allergy(), command.version());
            var event = allergy.amend(command, erp.now());
            if (event.changed().isEmpty()) {
                return MAPPER.toView(allergy);
            }
            if (allergy.isInUse()) {
                withdrawNoneKnown(allergy.getPatient());
            }
            erp.publish(event);
            return MAPPER.toView(allergies.saved(allergy));
        });
    }

    /** Said again, it stays as it was said first. */
    public AllergyListView declareNone(Caller caller, DeclareNoKnownAllergies command) {
        return erp.run(caller, RECORD_ALLERGY, command, () -> {
            allergies.lock(command.patient(), command.encounter());
            var inUse = allergies.inUseNow(command.patient());
            if (inUse.stream().anyMatch(a -> !a.isNoneKnown())) {
                throw new RuleException(
                        "records.allergy.listed",
                        "The patient (%s) has allergies in use, so none known cannot be declared.\nMaybe amend them first: resolved, or refuted."
                                .formatted(command.patient()));
            }
            if (inUse.isEmpty()) {
                inUse = List.of(keep(Allergy.noneKnown(newId(), command, written(caller))));
            }
            return AllergyLists.of(command.patient(), inUse, inUse);
        });
    }

    public AllergyListView list(Caller caller, ListAllergies query) {
        return erp.read(caller, READ_ALLERGY, query, () -> {
            erp.discloses(query.patient());
            var found = query.pastToo() ? allergies.all(query.patient()) : allergies.inUse(query.patient());
            return AllergyLists.of(
                    query.patient(), found.stream().filter(Allergy::isInUse).toList(), found);
        });
    }

    /** Asked before a drug is prescribed and again before it is given. */
    public AllergyCheckView against(Caller caller, AllergiesAgainst query) {
        return erp.read(caller, READ_ALLERGY, query, () -> {
            erp.discloses(query.patient());
            return AllergyLists.against(query.given(), allergies.inUse(query.patient()));
        });
    }

    private void withdrawNoneKnown(PatientId patient) {
        allergies.inUseNow(patient).stream()
                .filter(Allergy::isNoneKnown)
                .forEach(none -> erp.publish(none.withdraw(erp.now())));
    }

    private Allergy keep(Allergy allergy) {
        allergies.add(allergy);
        erp.publish(allergy.recorded());
        return allergy;
    }

    private Allergy.Written written(Caller caller) {
        return new Allergy.Written(caller.staff(), erp.now());
    }

    private AllergyId newId() {
        return new AllergyId(erp.newId());
    }
}
