package health.erp.core.key;

/**
 * The keys of a hospital for one use as they lie in the database: for nobody without the vault.
 *
 * @param generation counts the rotations, from 1
 * @param keyIds ids of the keys in it, as hexadecimal numbers; no secret
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrappedKeys(int generation, byte[] keyset, String keyIds) {}
