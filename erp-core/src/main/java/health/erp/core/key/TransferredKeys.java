package health.erp.core.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.StreamingAead;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a hospital that comes from another system, unlocked: in memory only, until its rows are here. */
public final class TransferredKeys {
    private final HospitalId hospital;
    private final Map<KeyUse, Keyring> rings;

    private TransferredKeys(HospitalId hospital, Map<KeyUse, Keyring> rings) {
        this.hospital = hospital;
        this.rings = rings;
    }

    /**
     * Unlocks what {@link Keys#handOver} locked.
     *
     * @throws RuleException {@code core.key.transferKey} when it does not open, or something is missing
     */
    public static TransferredKeys unlock(HospitalId hospital, TransferKey key, List<LockedKeys> locked) {
        var rings = new EnumMap<KeyUse, Keyring>(KeyUse.class);
        for (var keys : locked) {
            var keyset = key.unlock(hospital, keys.use(), HexFormat.of().parseHex(keys.locked()));
            rings.put(keys.use(), Keyring.read(keys.use(), keyset, keys.generation(), Instant.MIN));
        }
        if (rings.size() < KeyUse.values().length) {
            throw new RuleException(
                    "core.key.transferKey",
                    "The keys of the hospital (%s) are not complete; there are those for %s."
                            .formatted(hospital, rings.keySet()));
        }
        return new TransferredKeys(hospital, rings);
    }

    public HospitalId hospital() {
        return hospital;
    }

    /** Whether the hospital signed the message where it comes from. */
    public boolean verify(byte[] message, byte[] mac) {
        try {
            ring(KeyUse.MAC).primitive(Mac.class).verifyMac(mac, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The value that was sealed in this place; empty when it was changed, or sealed for another. */
    public Optional<byte[]> open(SealedPlace place, byte[] sealed) {
        try {
            return Optional.of(ring(KeyUse.FIELD).primitive(Aead.class).decrypt(sealed, place.boundTo(hospital)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** A stream that seals what is written, and passes it on; closing it writes the end and closes the other. */
    public OutputStream sealing(SealedPlace place, OutputStream sealed) {
        try {
            return ring(KeyUse.DOCUMENT)
                    .primitive(StreamingAead.class)
                    .newEncryptingStream(sealed, place.boundTo(hospital));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks what keys need.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Keyring ring(KeyUse use) {
        var ring = rings.get(use);
        if (ring == null) {
            throw new IllegalStateException("There are no keys for (%s).".formatted(use));
        }
        return ring;
    }
}
