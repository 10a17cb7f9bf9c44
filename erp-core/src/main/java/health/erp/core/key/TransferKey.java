package health.erp.core.key;

import com.google.crypto.tink.subtle.AesGcmJce;
import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Locks the keys of a hospital on their way into another system: 256 random bits, which go another way than what they
 * lock. Nobody keeps it here; whoever loses it takes the hospital out again.
 */
public final class TransferKey {
    private static final int BYTES = 32;
    private static final int GROUP = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private TransferKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TransferKey random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TransferKey(bytes);
    }

    /** Reads what {@link #text} gave; signs and spaces between the digits do not matter. */
    public static TransferKey parse(String text) {
        try {
            var bytes = HexFormat.of().parseHex(text.replaceAll("[-\\s]", ""));
            if (bytes.length == BYTES) {
                return new TransferKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text
        }
        throw InvalidCommandException.of("transferKey", "is not 64 hexadecimal digits");
    }

    /** For people to carry: eight groups of eight hexadecimal digits. A secret. */
    public String text() {
        return HexFormat.of().formatHex(bytes).replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-");
    }

    byte[] lock(HospitalId hospital, KeyUse use, byte[] keys) {
        return Tinks.sure(() -> new AesGcmJce(bytes).encrypt(keys, binding(hospital, use)));
    }

    byte[] unlock(HospitalId hospital, KeyUse use, byte[] locked) {
        try {
            return new AesGcmJce(bytes).decrypt(locked, binding(hospital, use));
        } catch (GeneralSecurityException e) {
            throw new RuleException(
                    "core.key.transferKey",
                    "The keys of the hospital (%s) do not open with this transfer key.\nMaybe it belongs to another export, or the keys were changed."
                            .formatted(hospital));
        }
    }

    private static byte[] binding(HospitalId hospital, KeyUse use) {
        return "transfer 1 %s %s".formatted(hospital, use).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a transfer key";
    }
}
