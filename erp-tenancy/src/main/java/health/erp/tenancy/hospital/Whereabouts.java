package health.erp.tenancy.hospital;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.place.Place;
import health.erp.core.place.Placement;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where each hospital is, from memory. What this node has not heard of is looked up in the register; what it has heard
 * wrongly the hospital's fence makes up for.
 */
public final class Whereabouts implements HospitalDirectory {
    private final OperatorReader reader;
    private volatile @Nullable Known register;

    public Whereabouts(OperatorReader reader) {
        this.reader = reader;
    }

    /** Once the runtime stands. */
    public void open(Erp erp) {
        var store = new HospitalStore(erp);
        register = new Known(store, new Mirror<>(reader, store::mark, () -> all(store)));
    }

    @Override
    public Placement placement(HospitalId hospital) {
        return hospital.equals(reader.operator())
                ? Placement.MAIN
                : entry(hospital).placed();
    }

    @Override
    public Collection<Place> places() {
        var places = new LinkedHashSet<Place>();
        places.add(Place.MAIN);
        register().mirror.state().values().forEach(e -> places.add(e.placement.place()));
        return places;
    }

    /** Where somebody else has told the news meanwhile, the register is not asked again. */
    @Override
    public void outdated(HospitalId hospital, long epoch) {
        var entries = register().mirror.state();
        var told = entries.get(hospital);
        if (told != null && told.epoch == epoch) {
            readOne(entries, hospital);
        }
    }

    @Override
    public Optional<ZoneId> zone(HospitalId hospital) {
        return found(hospital).map(e -> ZoneId.of(e.zone));
    }

    @Override
    public Optional<String> language(HospitalId hospital) {
        return found(hospital).map(e -> e.languages.get(0));
    }

    /** What the hospital has agreed on with the operator; empty for the operator itself. */
    public Optional<String> plan(HospitalId hospital) {
        return found(hospital).map(Entry::plan);
    }

    private Entry entry(HospitalId hospital) {
        return found(hospital).orElseThrow(() -> new NotFoundException("hospital", hospital));
    }

    private Optional<Entry> found(HospitalId hospital) {
        if (hospital.equals(reader.operator())) {
            return Optional.empty();
        }
        var entries = register().mirror.state();
        if (!entries.containsKey(hospital)) {
            readOne(entries, hospital);
        }
        return Optional.ofNullable(entries.get(hospital));
    }

    private void readOne(Map<HospitalId, Entry> entries, HospitalId hospital) {
        reader.ask(() -> {
            register()
                    .store
                    .whereabouts(hospital)
                    .ifPresentOrElse(e -> entries.put(hospital, e), () -> entries.remove(hospital));
            return true;
        });
    }

    private static Map<HospitalId, Entry> all(HospitalStore store) {
        var entries = new ConcurrentHashMap<HospitalId, Entry>();
        store.whereabouts().forEach(e -> entries.put(new HospitalId(e.id), e));
        return entries;
    }

    private Known register() {
        return Objects.requireNonNull(register, "The register is not open. Maybe build() the runtime first.");
    }

    private record Known(HospitalStore store, Mirror<Map<HospitalId, Entry>> mirror) {}

    /** What a node keeps of a hospital. */
    record Entry(UUID id, HospitalPlacement placement, long epoch, String zone, List<String> languages, String plan) {
        Placement placed() {
            return new Placement(placement.place(), epoch);
        }
    }

    /** Of a state of the register. */
    record Mark(long hospitals, long changes) {}
}
