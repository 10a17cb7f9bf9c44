package health.erp.lab.wire;

/** What comes off a line or out of a file: a message with nothing around it, or something that is none. */
public sealed interface Arrival {
    record Message(Bytes bytes) implements Arrival {}

    record Garbage(Unread unread) implements Arrival {}
}
