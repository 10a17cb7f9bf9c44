package health.erp.records.encounter;

import static java.util.stream.Collectors.toMap;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Finds and keeps encounters. */
final class EncounterStore extends Store<Encounter, EncounterId> {
    private static final UUID LAST = new UUID(-1, -1);

    EncounterStore(Erp erp) {
        super(erp, Encounter.class);
    }

    /** The encounter with the participants, in one question. */
    Encounter whole(EncounterId id) {
        EncounterQueries_.whole(em(), id);
        return require(id);
    }

    Encounter whole(EncounterId id, int version) {
        EncounterQueries_.whole(em(), id);
        return require(id, version);
    }

    Page<Encounter, EncounterId> ofPatient(ListEncounters query) {
        var before = query.after() == null ? LAST : query.after().value();
        var found = EncounterQueries_.ofPatient(em(), query.patient(), before, query.openOnly(), query.size() + 1);
        var page = Page.of(found, query.size(), id -> id);
        if (page.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var whole = EncounterQueries_.withParticipants(em(), page.items()).stream()
                .collect(toMap(Encounter::getId, Function.identity()));
        return page.map(id -> Objects.requireNonNull(whole.get(id)));
    }

    /** Stays of the patient that are open, or went on after that moment. */
    List<Encounter> staysAfter(PatientId patient, Instant since) {
        return EncounterQueries_.staysAfter(em(), patient, since);
    }

    /** Inpatient encounters of these patients that took place or are under way. */
    List<Encounter> stays(PatientId one, PatientId other) {
        return EncounterQueries_.stays(em(), List.of(one, other));
    }
}
