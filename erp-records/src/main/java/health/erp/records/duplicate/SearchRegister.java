package health.erp.records.duplicate;

/**
 * Has the whole register searched for duplicates in the background: first it is learned from, then everybody is compared
 * with who may be the same. Broken off, it goes on where it was.
 */
public record SearchRegister() {}
