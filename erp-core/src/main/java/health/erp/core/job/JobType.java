package health.erp.core.job;

import health.erp.core.Caller;
import health.erp.core.Permission;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work a module does later. Declared in its door; the runtime takes jobs of declared types only, so a node
 * with an older version leaves newer ones alone.
 *
 * <p>The handler runs in one transaction of the hospital. It may run more than once, but only one run commits; what it
 * does outside the database has no such promise.
 *
 * @param name public and stable: {@code records.remind}; at most 80 characters
 * @param payload ids, codes of enums, numbers and times only; never a patient's data
 * @param permissions what the caller of the handler may do
 * @param timeout how long a node may hold the job; after that another one takes it
 * @param givenUp what happens after the last attempt, in a transaction of its own that removes the job; null to keep the
 *     job for people
 */
public record JobType<T extends Record>(
        String name,
        Class<T> payload,
        BiConsumer<Caller, T> handler,
        Set<Permission> permissions,
        RetryPolicy retry,
        Duration timeout,
        @Nullable BiConsumer<Caller, GivenUp<T>> givenUp) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    public JobType {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,79}")) {
            throw new IllegalArgumentException(
                    "The job type (%s) needs a name of at most 80 of a-z, 0-9, '.', '_', '-'.".formatted(name));
        }
        permissions = Set.copyOf(permissions);
    }

    /** With the default retries and timeout, and a caller who may do nothing. */
    public static <T extends Record> JobType<T> of(String name, Class<T> payload, BiConsumer<Caller, T> handler) {
        return new JobType<>(name, payload, handler, Set.of(), RetryPolicy.DEFAULT, DEFAULT_TIMEOUT, null);
    }

    public JobType<T> allowed(Permission... caller) {
        return new JobType<>(name, payload, handler, Set.of(caller), retry, timeout, givenUp);
    }

    public JobType<T> retried(RetryPolicy policy) {
        return new JobType<>(name, payload, handler, permissions, policy, timeout, givenUp);
    }

    public JobType<T> within(Duration longest) {
        return new JobType<>(name, payload, handler, permissions, retry, longest, givenUp);
    }

    public JobType<T> givingUp(BiConsumer<Caller, GivenUp<T>> instead) {
        return new JobType<>(name, payload, handler, permissions, retry, timeout, instead);
    }
}
