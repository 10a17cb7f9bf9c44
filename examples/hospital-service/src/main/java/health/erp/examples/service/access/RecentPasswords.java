package health.erp.examples.service.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares a client that signs in with every request the slow comparison for a few minutes. Keeps no password: only a
 * keyed digest of one that was right, together with the hash it was right for.
 */
final class RecentPasswords implements PasswordEncoder {
    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    RecentPasswords(PasswordEncoder slow) {
        this.slow = slow;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return slow.matches(password, encoded);
        }
        var digest = digest(encoded + "\0" + password);
        if (right.getIfPresent(digest) != null) {
            return true;
        }
        var matches = slow.matches(password, encoded);
        if (matches) {
            right.put(digest, true);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has HmacSHA256
        }
    }
}
