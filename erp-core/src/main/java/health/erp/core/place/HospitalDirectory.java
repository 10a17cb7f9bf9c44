package health.erp.core.place;

import health.erp.core.id.HospitalId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/**
 * Port: which hospitals there are and where their rows lie. Without one, all are in the one database of the builder and
 * none has a fence. {@code erp-tenancy} brings one. Asked before every transaction, by many at once, so it answers from
 * memory; what it has not heard yet the {@link Fence} makes up for.
 */
public interface HospitalDirectory {

    /**
     * Where the hospital's rows are, as far as this runtime has heard.
     *
     * @throws health.erp.core.NotFoundException for a hospital nobody registered
     */
    Placement placement(HospitalId hospital);

    /** Every place in use, where work may wait; the first is {@link Place#MAIN}. */
    Collection<Place> places();

    /** The place refused this epoch, so that what was answered is no longer true: ask the register before answering again. */
    void outdated(HospitalId hospital, long epoch);

    /** Where the hospital's clocks hang; empty to keep to what the builder says. */
    default Optional<ZoneId> zone(HospitalId hospital) {
        return Optional.empty();
    }

    /** What the hospital speaks, as BCP 47; empty to keep to what the builder says. */
    default Optional<String> language(HospitalId hospital) {
        return Optional.empty();
    }
}
