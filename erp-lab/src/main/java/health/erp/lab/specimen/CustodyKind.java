package health.erp.lab.specimen;

/** Why a specimen came into other hands. */
public enum CustodyKind {
    COLLECTED,
    HANDED_OVER,
    RECEIVED,
    ALIQUOTED,
    STORED,
    RETRIEVED,
    REJECTED,
    CONSUMED,
    DISPOSED
}
