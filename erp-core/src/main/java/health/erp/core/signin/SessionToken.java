package health.erp.core.signin;

import health.erp.core.id.HospitalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a signed-in user shows with each request: the hospital and 256 random bits. It is given once; only its hash is
 * kept.
 */
public record SessionToken(String value) {
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionToken next(HospitalId hospital) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new SessionToken(
                hospital + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The hospital it says it is of; whether it is, its hash tells. */
    HospitalId hospital() {
        try {
            return new HospitalId(UUID.fromString(value.substring(0, Math.max(0, value.indexOf('.')))));
        } catch (IllegalArgumentException e) {
            throw SessionRefusal.unknown();
        }
    }

    /** SHA-256 is enough for what nobody can guess. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public String toString() {
        return "SessionToken";
    }
}
