package health.erp.lab.wire;

/** What a message wants. */
public enum MessageKind {
    /** Do something with these orders. */
    ORDERS,
    /** What became of orders that were sent. */
    ORDER_ANSWER,
    /** These are results. */
    RESULTS,
    /** What is to be done with this specimen? */
    QUERY,
    /** Your message has arrived, or not. */
    ACKNOWLEDGEMENT
}
