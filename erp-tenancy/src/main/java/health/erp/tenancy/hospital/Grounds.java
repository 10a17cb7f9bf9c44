package health.erp.tenancy.hospital;

import health.erp.core.RuleException;
import health.erp.core.jpa.Places;
import health.erp.core.place.Place;
import java.time.Duration;

/** Makes places ready for hospitals, and tells them whom to let pass. */
final class Grounds {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Places places;

    Grounds(Places places) {
        this.places = places;
    }

    void mustHave(HospitalPlacement placement) {
        var database = placement.database();
        if (places.databases().stream().noneMatch(d -> d.name().equals(database))) {
            throw new RuleException(
                    "tenancy.place.unknown",
                    "This runtime was built without the database (%s).\nMaybe choose another, or add it with Erp.builder().database(...)."
                            .formatted(database));
        }
    }

    /** Where the tables still lack something it is made; that may take seconds. */
    void make(Place place) {
        if (!places.problems(place).isEmpty()) {
            places.migrate(place, PATIENCE);
        }
    }

    /** A fence that is there already is left as it is: the hospital may be past its first days. */
    void open(HospitalView hospital) {
        var place = hospital.placement().place();
        if (places.fence(place, hospital.id())
                .filter(f -> f.epoch() == hospital.epoch())
                .isEmpty()) {
            tell(hospital);
        }
    }

    /** Waits until those at work for the hospital have ended. */
    void tell(HospitalView hospital) {
        places.setFence(hospital.placement().place(), hospital.id(), hospital.fence());
    }
}
