package health.erp.core.place;

import health.erp.core.NotFoundException;
import health.erp.core.id.HospitalId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A directory of hospitals in memory: what the register says, and what this runtime has heard of it. */
public final class Signposts implements HospitalDirectory {
    private final Map<HospitalId, Placement> register = new ConcurrentHashMap<>();
    private final Map<HospitalId, Placement> heard = new ConcurrentHashMap<>();
    private final AtomicInteger askedAgain = new AtomicInteger();

    /** Says so in the register; whoever has heard otherwise is not told. */
    public void register(HospitalId hospital, Placement placement) {
        register.put(hospital, placement);
    }

    public int askedAgain() {
        return askedAgain.get();
    }

    @Override
    public Placement placement(HospitalId hospital) {
        return heard.computeIfAbsent(hospital, this::registered);
    }

    @Override
    public Collection<Place> places() {
        var places = new LinkedHashSet<Place>();
        places.add(Place.MAIN);
        register.values().forEach(p -> places.add(p.place()));
        return places;
    }

    @Override
    public void outdated(HospitalId hospital, long epoch) {
        askedAgain.incrementAndGet();
        heard.computeIfPresent(hospital, (h, known) -> known.epoch() == epoch ? registered(h) : known);
    }

    private Placement registered(HospitalId hospital) {
        var placement = register.get(hospital);
        if (placement == null) {
            throw new NotFoundException("hospital", hospital);
        }
        return placement;
    }
}
