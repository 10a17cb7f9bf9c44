package health.erp.tenancy.hospital;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Store;
import health.erp.core.place.Place;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds and keeps hospitals, and which places they have. */
final class HospitalStore extends Store<Hospital, HospitalId> {
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final Supplier<UUID> newId;

    HospitalStore(Erp erp) {
        super(erp, Hospital.class);
        this.newId = erp::newId;
    }

    Optional<Hospital> coded(String code) {
        return HospitalQueries_.coded(em(), code).stream().findFirst();
    }

    Page<Hospital, String> list(ListHospitals query) {
        var from = query.code() == null ? "" : query.code();
        var found = HospitalQueries_.list(
                em(),
                query.after() == null ? "" : query.after(),
                from,
                from + END,
                query.status() == null,
                query.status() == null ? HospitalStatus.ACTIVE : query.status(),
                query.database() == null ? "" : query.database(),
                query.size() + 1);
        return Page.of(found, query.size(), Hospital::getCode);
    }

    /** Of two who want the same place for themselves, one is told so by the database. */
    void hold(HospitalPlacement placement, HospitalId hospital) {
        if (placement instanceof HospitalPlacement.OwnDatabase own) {
            HospitalQueries_.letGoOfEmpty(em(), own.database(), HeldPlace.SHARED);
        } else {
            hold(HeldPlace.shared(newId.get(), placement.database()), placement);
        }
        if (!(placement instanceof HospitalPlacement.SharedRows)) {
            hold(HeldPlace.own(newId.get(), placement, hospital), placement);
        }
        em().flush(); // the hospital's row refers to it
    }

    void letGo(HospitalPlacement placement, HospitalId hospital) {
        em().flush(); // nothing refers to it any more
        if (!(placement instanceof HospitalPlacement.SharedRows)) {
            HospitalQueries_.letGo(em(), placement.place().toString(), hospital.value());
        }
    }

    /** Whether a hospital works there, so that all it needs is there. */
    boolean isInhabited(Place place) {
        return !HospitalQueries_.inhabitants(em(), place.toString(), 1).isEmpty();
    }

    List<Whereabouts.Entry> whereabouts() {
        return HospitalQueries_.whereabouts(em());
    }

    Optional<Whereabouts.Entry> whereabouts(HospitalId id) {
        return HospitalQueries_.whereabouts(em(), id).stream().findFirst();
    }

    Whereabouts.Mark mark() {
        return HospitalQueries_.mark(em()).get(0);
    }

    private void hold(HeldPlace wanted, HospitalPlacement placement) {
        var held = HospitalQueries_.held(em(), wanted.getPlace()).stream().findFirst();
        if (held.isEmpty()) {
            em().persist(wanted);
            em().flush();
        } else if (!held.get().isSameAs(wanted)) {
            throw new RuleException(
                    "tenancy.place.held",
                    "The place (%s) is another hospital's own, or others are in it.\nMaybe choose another schema or database."
                            .formatted(placement.place()));
        }
    }
}
