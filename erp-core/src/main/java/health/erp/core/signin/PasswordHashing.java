package health.erp.core.signin;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id as OWASP's Password Storage Cheat Sheet asks for it (19 MiB, 2 passes, 1 lane). Hashes made with less, and
 * bcrypt's from elsewhere, are read too, and replaced when their owner signs in.
 *
 * <p>As many at once as there are processors: more would only fill the memory.
 */
final class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final Argon2Function OURS = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOBODYS = ours("nobody has this password");

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    String hash(String password) {
        return inTurn(() -> ours(password));
    }

    private static String ours(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Password.hash(password).addSalt(salt).with(OURS).getResult();
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> Password.check(password, hash).with(function(hash)));
    }

    /** To compare with where there is no user, so that it takes as long. */
    String nobodys() {
        return NOBODYS;
    }

    boolean isOutdated(String hash) {
        return !OURS.equals(function(hash));
    }

    private static HashingFunction function(String hash) {
        try {
            return hash.startsWith("$2")
                    ? BcryptFunction.getInstanceFromHash(hash)
                    : Argon2Function.getInstanceFromHash(hash);
        } catch (BadParametersException e) {
            throw new IllegalStateException("A stored password hash is neither Argon2's nor bcrypt's.");
        }
    }

    private <R> R inTurn(Supplier<R> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
