package health.erp.core.key;

/**
 * The keys of a hospital for one use on their way into another system: for nobody without the {@link TransferKey}.
 *
 * @param generation counts the rotations, from 1
 * @param keyIds ids of the keys in it, as hexadecimal numbers; no secret
 * @param locked hexadecimal
 */
public record LockedKeys(KeyUse use, int generation, String keyIds, String locked) {}
