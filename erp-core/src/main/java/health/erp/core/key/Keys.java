package health.erp.core.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.PrfSet;
import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.KeyRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Seals values so that they open only in their own place of their own hospital, signs messages, and makes tokens by
 * which sealed values are found.
 *
 * <p>Works inside a running transaction of the hospital, on its connection, and outside of any. Each hospital has keys of
 * its own, made at their first use; unwrapped ones stay in memory for at most five minutes, the same in which a
 * destruction reaches every node. Everything here fails with {@code core.key.destroyed} after it, and with {@code
 * core.key.unavailable} while the vault does not answer and no key is in memory.
 */
public final class Keys {
    private static final int MANY = 10_000;
    private static final int TOKEN_BYTES = 24;

    private final KeyRows rows;
    private final KeyVault vault;
    private final Clock clock;
    private final Cache<Owner, Keyring> rings = Caffeine.newBuilder()
            .maximumSize(MANY)
            .expireAfterWrite(Keyring.LIFE)
            .build();
    private final AtomicLong dropped = new AtomicLong();
    private final Set<HospitalId> prepared = ConcurrentHashMap.newKeySet();

    /** Made by the runtime; ask {@code erp.core().keys()}. */
    public Keys(KeyRows rows, KeyVault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Makes the hospital's keys, if it has none, in a short transaction of its own: made inside a long one, they would let
     * everybody else in the hospital wait for its end. Called before a transaction begins; does nothing from then on.
     */
    public void prepare(HospitalId hospital) {
        if (prepared.contains(hospital)) {
            return;
        }
        rows.work(hospital, access -> {
            if (makeMissing(hospital, access)) {
                access.afterCommit(() -> prepared.add(hospital));
            } else {
                prepared.add(hospital);
            }
            return true;
        });
    }

    /** Makes the value unreadable everywhere but in this place: AES-256-GCM, 33 bytes longer than the value. */
    public byte[] seal(HospitalId hospital, SealedPlace place, byte[] plain) {
        var aead = ring(hospital, KeyUse.FIELD).primitive(Aead.class);
        return Tinks.sure(() -> aead.encrypt(plain, place.boundTo(hospital)));
    }

    /**
     * The value that was sealed in this place.
     *
     * @throws RuleException {@code core.key.notOpened} when it was changed, or was sealed for another place or hospital
     */
    public byte[] open(HospitalId hospital, SealedPlace place, byte[] sealed) {
        var aead = knowing(hospital, KeyUse.FIELD, sealed).primitive(Aead.class);
        try {
            return aead.decrypt(sealed, place.boundTo(hospital));
        } catch (GeneralSecurityException e) {
            throw new RuleException(
                    "core.key.notOpened",
                    "The sealed value (%s) does not open: it was changed, or it was sealed for another place."
                            .formatted(place));
        }
    }

    /** Whether the value is sealed with the newest key; if not, {@link #resealed} does that. */
    public boolean isCurrent(HospitalId hospital, byte[] sealed) {
        return ring(hospital, KeyUse.FIELD).isNewest(sealed);
    }

    /** The same value sealed with the newest key; as it is, if it is that already. For work in the background. */
    public byte[] resealed(HospitalId hospital, SealedPlace place, byte[] sealed) {
        return isCurrent(hospital, sealed) ? sealed : seal(hospital, place, open(hospital, place, sealed));
    }

    /** The hospital's signature under the message: HMAC-SHA-256, 37 bytes with the id of its key. */
    public byte[] mac(HospitalId hospital, byte[] message) {
        var mac = ring(hospital, KeyUse.MAC).primitive(Mac.class);
        return Tinks.sure(() -> mac.computeMac(message));
    }

    /** Whether the signature is the hospital's own, under this message; takes the same time whatever is wrong. */
    public boolean verify(HospitalId hospital, byte[] message, byte[] mac) {
        try {
            knowing(hospital, KeyUse.MAC, mac).primitive(Mac.class).verifyMac(mac, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * What to search a sealed value by: the same for the same value of the same field and hospital, and telling nothing
     * to others. It does tell two rows that have the same value, so do not use it where values are few (gender, ward).
     *
     * @param normalised the value in the one form in which it is compared
     * @return 32 characters
     */
    public String token(HospitalId hospital, String field, String normalised) {
        var name = field.getBytes(StandardCharsets.UTF_8);
        var value = normalised.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(Integer.BYTES + name.length + value.length)
                .putInt(name.length)
                .put(name)
                .put(value)
                .array();
        var prf = ring(hospital, KeyUse.INDEX).primitive(PrfSet.class);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Tinks.sure(() -> prf.computePrimary(input, TOKEN_BYTES)));
    }

    /** A stream that seals what is written, and passes it on; closing it writes the end and closes the other. */
    public OutputStream sealing(HospitalId hospital, SealedPlace place, OutputStream sealed) {
        try {
            return ring(hospital, KeyUse.DOCUMENT)
                    .primitive(StreamingAead.class)
                    .newEncryptingStream(sealed, place.boundTo(hospital));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks what keys need.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The stream that was sealed in this place. Reading what was changed, cut off or sealed for another place throws an
     * {@link IOException}.
     *
     * @param generation what {@link #documentGeneration} answered after it was sealed
     */
    public InputStream opening(HospitalId hospital, SealedPlace place, int generation, InputStream sealed) {
        var ring = ring(hospital, KeyUse.DOCUMENT);
        var newEnough = ring.generation() >= generation ? ring : load(hospital, KeyUse.DOCUMENT);
        try {
            return newEnough.primitive(StreamingAead.class).newDecryptingStream(sealed, place.boundTo(hospital));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks what keys need.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts the rotations of the keys of documents; a sealed stream does not say itself which it needs. */
    public int documentGeneration(HospitalId hospital) {
        return ring(hospital, KeyUse.DOCUMENT).generation();
    }

    /**
     * The hospital's keys for another system, which then opens all it sealed and verifies all it signed. For whoever takes
     * a hospital out with everything it owns.
     */
    public List<LockedKeys> handOver(HospitalId hospital, TransferKey key) {
        return Arrays.stream(KeyUse.values())
                .map(use -> {
                    var ring = load(hospital, use);
                    var locked = HexFormat.of().formatHex(key.lock(hospital, use, ring.bytes()));
                    return new LockedKeys(use, ring.generation(), ring.keyIds(), locked);
                })
                .toList();
    }

    /**
     * Keys from another system, wrapped by this one's vault. To be kept in the transaction that brings the hospital's rows.
     *
     * @throws RuleException {@code core.key.destroyed} where the vault has ended the hospital's master key before
     */
    public Map<KeyUse, WrappedKeys> takeOver(TransferredKeys keys) {
        var hospital = keys.hospital();
        forget(hospital);
        var wrapped = new EnumMap<KeyUse, WrappedKeys>(KeyUse.class);
        for (var use : KeyUse.values()) {
            wrapped.put(use, wrapped(hospital, keys.ring(use)));
        }
        return wrapped;
    }

    /**
     * Ends the keys of a hospital that has left, whatever its place says of it, and answers which they were; again does
     * nothing. For whoever has the approvals of two people in its own books; a hospital itself asks its {@link KeyCustody}.
     */
    public List<String> end(HospitalId hospital) {
        var ended = ids(hospital);
        asked(() -> {
            vault.destroy(hospital);
            return true;
        });
        forget(hospital);
        return ended;
    }

    /** New keys for what is sealed from now on, under a new version of the master key. */
    void rotate(HospitalId hospital) {
        rows.work(hospital, access -> {
            makeMissing(hospital, access);
            asked(() -> {
                vault.rotate(hospital);
                return true;
            });
            var running = rows.running(hospital);
            for (var use : KeyUse.values()) {
                var old = access.lock(use).orElseThrow();
                var ring = unwrapped(hospital, use, old).rotated(clock.instant());
                access.replace(use, wrapped(hospital, ring), clock.instant());
                if (running != null) {
                    running.put(use, ring);
                }
            }
            access.afterCommit(() -> forget(hospital));
            return true;
        });
    }

    /** The keys there are, with what they are for; no secret. */
    List<String> ids(HospitalId hospital) {
        return rows.work(hospital, access -> Arrays.stream(KeyUse.values())
                .flatMap(use -> access.find(use).stream()
                        .flatMap(k -> Arrays.stream(k.keyIds().split(" ")).map(id -> use + " " + id)))
                .toList());
    }

    /** Ends the hospital's keys. The running transaction still has those it needs to sign what it leaves behind. */
    void destroy(HospitalId hospital) {
        rows.work(hospital, access -> {
            for (var use : KeyUse.values()) {
                if (access.find(use).isPresent()) {
                    keepForThisTransaction(hospital, use);
                }
            }
            asked(() -> {
                vault.destroy(hospital);
                return true;
            });
            forget(hospital);
            access.afterCommit(() -> forget(hospital));
            return true;
        });
    }

    private void keepForThisTransaction(HospitalId hospital, KeyUse use) {
        var running = rows.running(hospital);
        try {
            var ring = ring(hospital, use);
            if (running != null) {
                running.put(use, ring);
            }
        } catch (RuleException e) {
            if (!e.code().equals(KeyVault.DESTROYED)) { // by one before, whose transaction failed
                throw e;
            }
        }
    }

    private Keyring ring(HospitalId hospital, KeyUse use) {
        var now = clock.instant();
        var running = rows.running(hospital);
        var mine = running == null ? null : running.get(use);
        if (mine != null && mine.isFresh(now)) {
            return mine;
        }
        var shared = rings.getIfPresent(new Owner(hospital, use));
        return shared != null && shared.isFresh(now) ? shared : load(hospital, use);
    }

    /** Another node may have rotated the keys since we read them. */
    private Keyring knowing(HospitalId hospital, KeyUse use, byte[] made) {
        var ring = ring(hospital, use);
        return ring.knows(made) ? ring : load(hospital, use);
    }

    /** Others get to see the keys once what was read is surely committed, for it may be this transaction that made them. */
    private Keyring load(HospitalId hospital, KeyUse use) {
        var before = dropped.get();
        return rows.work(hospital, access -> {
            var found = access.find(use).orElseGet(() -> {
                makeMissing(hospital, access);
                return access.lock(use).orElseThrow();
            });
            var ring = unwrapped(hospital, use, found);
            var running = rows.running(hospital);
            if (running != null) {
                running.put(use, ring);
            }
            access.afterCommit(() -> {
                if (dropped.get() == before) {
                    rings.put(new Owner(hospital, use), ring);
                }
            });
            return ring;
        });
    }

    /** All of them and always in this order, so that two who are first at once wait and do not block each other. */
    private boolean makeMissing(HospitalId hospital, KeyRows.Access access) {
        var missing = false;
        for (var use : KeyUse.values()) {
            if (access.find(use).isEmpty()) {
                missing = true;
                access.addIfAbsent(use, wrapped(hospital, Keyring.create(use, clock.instant())), clock.instant());
            }
        }
        return missing;
    }

    private WrappedKeys wrapped(HospitalId hospital, Keyring ring) {
        var keyset = asked(() -> vault.wrap(hospital, ring.bytes()));
        return new WrappedKeys(ring.generation(), keyset, ring.keyIds());
    }

    private Keyring unwrapped(HospitalId hospital, KeyUse use, WrappedKeys keys) {
        Instant asOf = clock.instant();
        return Keyring.read(use, asked(() -> vault.unwrap(hospital, keys.keyset())), keys.generation(), asOf);
    }

    /** What a vault says of a key is told as it is; that it does not answer may quote what nobody should read. */
    private static <R> R asked(Supplier<R> question) {
        try {
            return question.get();
        } catch (ErpException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConflictException(
                    "core.key.unavailable",
                    "The key vault does not answer (%s), and the key is not in memory any more.\nMaybe try again."
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    /** What is being loaded at this moment is not kept either. */
    private void forget(HospitalId hospital) {
        dropped.incrementAndGet();
        for (var use : KeyUse.values()) {
            rings.invalidate(new Owner(hospital, use));
        }
    }

    private record Owner(HospitalId hospital, KeyUse use) {}
}
