package health.erp.lab.order;

/** How a test came into an order. */
public enum ItemOrigin {
    /** By its own code. */
    ORDERED,
    /** With a panel, or as an input of what is calculated. */
    PANEL,
    /** A result called for it. */
    REFLEX,
    /** Somebody asked for it afterwards. */
    ADD_ON,
    /** Its specimen was rejected and has to be taken again. */
    RECOLLECTION,
    /** It is reported with others, from which it is calculated. */
    CALCULATED
}
