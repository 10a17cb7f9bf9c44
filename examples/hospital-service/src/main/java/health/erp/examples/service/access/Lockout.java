package health.erp.examples.service.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Locale;

/**
 * Shuts a name out for a while after too many wrong passwords, whether the name exists or not. Kept in memory: with
 * several instances of the service each counts for itself.
 */
final class Lockout {
    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int NAMES = 100_000;

    private final Cache<String, Integer> failures;

    Lockout(Ticker ticker) {
        failures = Caffeine.newBuilder()
                .expireAfterWrite(PAUSE)
                .maximumSize(NAMES)
                .ticker(ticker)
                .build();
    }

    boolean isLocked(String name) {
        var failed = failures.getIfPresent(key(name));
        return failed != null && failed >= TRIES;
    }

    void failed(String name) {
        failures.asMap().merge(key(name), 1, Integer::sum);
    }

    void succeeded(String name) {
        failures.invalidate(key(name));
    }

    private static String key(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), 60));
    }
}
