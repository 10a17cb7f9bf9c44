package health.erp.core.cache;

import health.erp.core.Caller;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.AllHospitals;
import health.erp.core.jpa.Sessions;
import health.erp.core.jpa.Version;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which reference data of which hospital changed, here and on other nodes, and drops what was kept of it.
 *
 * <p>A worker asks every second for all hospitals at once. Where none does, because the runtime was not started or has
 * no background, whoever needs the data of a hospital asks for that hospital, at most every two seconds: nothing is
 * given from the cache that nobody has asked about for longer.
 */
public final class Changes {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long TRUSTED = Duration.ofSeconds(2).toNanos();
    private static final int ROUNDS_TO_ALL = 30;

    private final Sessions sessions;
    private final Cache cache;
    private final @Nullable AllHospitals background;
    private final Map<String, Region<?, ?>> regions = new ConcurrentHashMap<>();
    private final Map<Topic, Long> versions = new ConcurrentHashMap<>();
    private final Map<HospitalId, Long> lookedAt = new ConcurrentHashMap<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile long askedAt = System.nanoTime() - TRUSTED;

    /** @param background without one each hospital is asked for by itself */
    public Changes(Sessions sessions, Cache cache, @Nullable AllHospitals background) {
        this.sessions = sessions;
        this.cache = cache;
        this.background = background;
    }

    public <K, V> ReferenceData<K, V> of(Region<K, V> region) {
        if (regions.putIfAbsent(region.name(), region) != null) {
            throw new IllegalArgumentException(
                    "There is reference data with the name (%s) already.".formatted(region.name()));
        }
        return new ReferenceData<>(region, this);
    }

    /** Hears of what other nodes changed. */
    public Optional<Worker> worker() {
        return Optional.ofNullable(background)
                .map(all -> new Worker("changes", 1, PAUSE, () -> {
                    ask(all);
                    return false;
                }));
    }

    <K, V> V get(Region<K, V> region, HospitalId hospital, K key, Function<? super K, ? extends V> load) {
        if (sessions.hasChanged(region.name())) {
            return load.apply(key); // nobody else may see it before the commit
        }
        listen(hospital);
        return cache.find(region, hospital, key)
                // the transaction first and then the place in the cache: nobody waits for one who needs a connection
                .orElseGet(() -> within(hospital, () -> load(region, hospital, key, load)));
    }

    void tell(Region<?, ?> region) {
        sessions.changed(region.name(), this::hear);
    }

    private <K, V> V load(Region<K, V> region, HospitalId hospital, K key, Function<? super K, ? extends V> load) {
        while (true) {
            try {
                return cache.get(region, hospital, key, k -> {
                    var version = version(sessions.versions(), region.name()); // before the value, never after it
                    var value = load.apply(k);
                    if (!isNewest(new Version(hospital, region.name(), version))) {
                        throw new Outdated(value);
                    }
                    return value;
                });
            } catch (Outdated e) {
                if (e.reader == Thread.currentThread()) {
                    return region.value().cast(e.value);
                }
            }
        }
    }

    /** A transaction that began before a change may not see it, and what it reads is for nobody else. */
    private boolean isNewest(Version seen) {
        hear(seen);
        return seen.version() == versions.getOrDefault(new Topic(seen), 0L);
    }

    /** The newer version is known before anything is dropped, so that what is loaded meanwhile is not kept. */
    private void hear(Version heard) {
        var topic = new Topic(heard);
        var before = versions.putIfAbsent(topic, heard.version());
        while (before != null && before < heard.version() && !versions.replace(topic, before, heard.version())) {
            before = versions.get(topic);
        }
        if (before == null || before >= heard.version()) {
            return;
        }
        var region = regions.get(heard.name());
        if (region != null) {
            cache.evictAll(region, heard.hospital());
        }
    }

    private void listen(HospitalId hospital) {
        var now = System.nanoTime();
        var looked = lookedAt.get(hospital);
        if (now - askedAt < TRUSTED || (looked != null && now - looked < TRUSTED)) {
            return;
        }
        within(hospital, sessions::versions).forEach(this::hear);
        if (!sessions.isRunning()) { // a transaction under way may see the past
            lookedAt.put(hospital, now);
        }
    }

    private void ask(AllHospitals all) {
        var now = System.nanoTime();
        var evenOld = rounds.getAndIncrement() % ROUNDS_TO_ALL == 0;
        all.versions(evenOld).forEach(this::hear);
        askedAt = now;
    }

    private <R> R within(HospitalId hospital, Supplier<R> work) {
        return sessions.run(new Caller(hospital, new StaffId(new UUID(0, 0)), Set.of()), work);
    }

    private static long version(List<Version> versions, String name) {
        return versions.stream()
                .filter(v -> v.name().equals(name))
                .mapToLong(Version::version)
                .findFirst()
                .orElse(0);
    }

    private record Topic(HospitalId hospital, String name) {
        Topic(Version version) {
            this(version.hospital(), version.name());
        }
    }

    /** Carries a value past the cache. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class Outdated extends RuntimeException {
        private final Object value;
        private final Thread reader = Thread.currentThread();

        private Outdated(Object value) {
            super(null, null, false, false);
            this.value = value;
        }
    }
}
