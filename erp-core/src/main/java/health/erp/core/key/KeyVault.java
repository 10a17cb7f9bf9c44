package health.erp.core.key;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;

/**
 * Port: where the master key of each hospital is, and never leaves; what a key management service of a cloud does.
 *
 * <p>The hospital's other keys lie wrapped in the database. So a copy of the database, however old, is worth nothing
 * without the vault, and the vault must not be in the database's backup.
 */
public interface KeyVault {
    /** Code of the {@link RuleException} about a hospital whose master key was destroyed. */
    String DESTROYED = "core.key.destroyed";

    /**
     * Wraps a key under the newest version of the hospital's master key, which the first call makes. The result says
     * which version it was.
     *
     * @param key at most 4096 bytes
     * @throws RuleException {@link #DESTROYED}
     */
    byte[] wrap(HospitalId hospital, byte[] key);

    /**
     * The key that was wrapped.
     *
     * @throws RuleException {@link #DESTROYED}, or {@code core.key.notWrappedHere} for what this vault did not wrap for
     *     this hospital
     */
    byte[] unwrap(HospitalId hospital, byte[] wrapped);

    /**
     * Makes a new version of the hospital's master key; what older ones wrapped can still be unwrapped.
     *
     * @throws RuleException {@link #DESTROYED}
     */
    void rotate(HospitalId hospital);

    /** Ends the hospital's master key, all versions, for ever; it never gets another. Again does nothing. */
    void destroy(HospitalId hospital);

    /** What a vault throws for a hospital whose master key was destroyed. */
    static RuleException destroyed(HospitalId hospital) {
        return new RuleException(
                DESTROYED,
                "The keys of the hospital (%s) have been destroyed; what they sealed cannot be read again."
                        .formatted(hospital));
    }

    /** What a vault throws for bytes it did not wrap for the hospital. */
    static RuleException notWrappedHere(HospitalId hospital) {
        return new RuleException(
                "core.key.notWrappedHere",
                "The keys of the hospital (%s) were wrapped by another key vault.\nMaybe it is a copy of the vault from before the hospital came, or the vault of another database."
                        .formatted(hospital));
    }
}
