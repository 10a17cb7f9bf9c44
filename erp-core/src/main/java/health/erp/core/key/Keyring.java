package health.erp.core.key;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The unwrapped keys of a hospital for one use; lives in memory only, and not for long. */
public final class Keyring {
    /** How long unwrapped keys are used before the vault is asked again, and so how long a destroyed one may live on. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int PREFIX = 5; // Tink's: its version, and the id of the key

    private final KeyUse use;
    private final KeysetHandle keys;
    private final Object primitive;
    private final int generation;
    private final Instant readAt;

    private Keyring(KeyUse use, KeysetHandle keys, int generation, Instant readAt) throws GeneralSecurityException {
        this.use = use;
        this.keys = keys;
        this.primitive = keys.getPrimitive(Tinks.CONFIGURATION, use.primitive());
        this.generation = generation;
        this.readAt = readAt;
    }

    static Keyring create(KeyUse use, Instant now) {
        return Tinks.sure(() -> {
            var keys = KeysetHandle.newBuilder()
                    .setConfiguration(Tinks.CONFIGURATION)
                    .addEntry(KeysetHandle.generateEntryFromParameters(use.parameters())
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new Keyring(use, keys, 1, now);
        });
    }

    static Keyring read(KeyUse use, byte[] keyset, int generation, Instant now) {
        return Tinks.sure(() -> new Keyring(
                use,
                TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), Tinks.CONFIGURATION),
                generation,
                now));
    }

    /** With a new key for what is sealed from now on, where the use allows that. */
    Keyring rotated(Instant now) {
        return Tinks.sure(() -> new Keyring(
                use, use.rotates() ? Tinks.withNewPrimary(keys, use.parameters()) : keys, generation + 1, now));
    }

    byte[] bytes() {
        return Tinks.sure(
                () -> TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), Tinks.CONFIGURATION));
    }

    <P> P primitive(Class<P> type) {
        return type.cast(primitive);
    }

    int generation() {
        return generation;
    }

    String keyIds() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "%08x".formatted(keys.getAt(i).getId()))
                .collect(Collectors.joining(" "));
    }

    boolean isFresh(Instant now) {
        return !now.isBefore(readAt) && now.isBefore(readAt.plus(LIFE));
    }

    /** Whether one of these keys made it, as far as it says itself. */
    boolean knows(byte[] made) {
        return made.length >= PREFIX
                && IntStream.range(0, keys.size()).anyMatch(i -> keys.getAt(i).getId() == keyId(made));
    }

    boolean isNewest(byte[] made) {
        return made.length >= PREFIX && keys.getPrimary().getId() == keyId(made);
    }

    private static int keyId(byte[] made) {
        return ByteBuffer.wrap(made, 1, Integer.BYTES).getInt();
    }
}
