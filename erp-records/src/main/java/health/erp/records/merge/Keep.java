package health.erp.records.merge;

/** What the record that stays says afterwards, where the two said different things. */
public enum Keep {
    SURVIVORS,
    RETIREDS,

    /** Of names, telephones and addresses: the survivor's, and then the other's. */
    BOTH
}
