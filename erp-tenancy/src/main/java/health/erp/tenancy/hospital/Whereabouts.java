package health.erp.tenancy.hospital;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.place.Place;
import health.erp.core.place.Placement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where each hospital is, from memory: what this node has not heard of is looked up in the register, and the register is
 * asked every two seconds whether it changed, as long as anybody asks here.
 *
 * <p>The register is read as the operator on a thread of its own: whoever asks may be in a transaction of the host, which
 * works for one hospital only.
 */
public final class Whereabouts implements HospitalDirectory {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final long IDLE_SECONDS = 5;

    private final HospitalId operator;
    private final ThreadPoolExecutor reader = reader();
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - FRESH);
    private volatile Known known = new Known(Map.of(), null);
    private volatile @Nullable Function<Function<HospitalStore, Object>, Object> register;

    public Whereabouts(HospitalId operator) {
        this.operator = operator;
    }

    /** Once the runtime stands. */
    public void open(Erp erp) {
        var reading = new Caller(operator, new StaffId(new UUID(0, 0)), Set.of());
        var store = new HospitalStore(erp);
        register = question -> erp.transaction(reading, () -> question.apply(store));
    }

    @Override
    public Placement placement(HospitalId hospital) {
        return hospital.equals(operator) ? Placement.MAIN : entry(hospital).placed();
    }

    @Override
    public Collection<Place> places() {
        if (known.mark == null) {
            await(this::readAll);
        }
        hear();
        var places = new LinkedHashSet<Place>();
        places.add(Place.MAIN);
        known.entries.values().forEach(e -> places.add(e.placement.place()));
        return places;
    }

    /** Where somebody else has told the news meanwhile, it is not asked for again. */
    @Override
    public void outdated(HospitalId hospital, long epoch) {
        var told = known.entries.get(hospital);
        if (told != null && told.epoch == epoch) {
            await(() -> readOne(hospital));
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

    private Entry entry(HospitalId hospital) {
        return found(hospital).orElseThrow(() -> new NotFoundException("hospital", hospital));
    }

    private Optional<Entry> found(HospitalId hospital) {
        if (hospital.equals(operator)) {
            return Optional.empty();
        }
        if (!known.entries.containsKey(hospital)) {
            await(() -> known.mark == null ? readAll() : readOne(hospital));
        }
        hear();
        return Optional.ofNullable(known.entries.get(hospital));
    }

    /** Lets nobody wait: what has changed is known a moment later. */
    private void hear() {
        var last = askedAt.get();
        var now = System.nanoTime();
        if (now - last >= FRESH && askedAt.compareAndSet(last, now)) {
            reader.execute(this::refresh);
        }
    }

    private void refresh() {
        try {
            if (!read(HospitalStore::mark).equals(known.mark)) {
                readAll();
            }
        } catch (RuntimeException e) {
            // what is known stays known; the next one to ask lets it be tried again
        }
    }

    /** The mark before the rows, so that what changes in between is read again. */
    private boolean readAll() {
        var seen = read(HospitalStore::mark);
        var entries = new ConcurrentHashMap<HospitalId, Entry>();
        read(s -> s.whereabouts()).forEach(e -> entries.put(e.id, e));
        known = new Known(entries, seen);
        return true;
    }

    private boolean readOne(HospitalId hospital) {
        read(s -> s.whereabouts(hospital))
                .ifPresentOrElse(e -> known.entries.put(hospital, e), () -> known.entries.remove(hospital));
        return true;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what was asked is what is answered
    private <R> R read(Function<HospitalStore, R> question) {
        var open = register;
        if (open == null) {
            throw new IllegalStateException("The register is not open.\nMaybe build() the runtime first.");
        }
        return (R) open.apply(question::apply);
    }

    private void await(Callable<Boolean> reading) {
        try {
            reader.submit(reading).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The register could not be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the register was read.", e);
        }
    }

    /** One thread, gone again when nobody asks. */
    private static ThreadPoolExecutor reader() {
        var reader = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "erp-whereabouts");
            thread.setDaemon(true);
            return thread;
        });
        reader.allowCoreThreadTimeOut(true);
        return reader;
    }

    /** @param mark null until all have been read */
    private record Known(Map<HospitalId, Entry> entries, @Nullable Mark mark) {}

    /** What a node keeps of a hospital. */
    record Entry(HospitalId id, HospitalPlacement placement, long epoch, String zone, List<String> languages) {
        Placement placed() {
            return new Placement(placement.place(), epoch);
        }
    }

    /** Of a state of the register; no two have the same. */
    record Mark(long hospitals, long changes) {}
}
