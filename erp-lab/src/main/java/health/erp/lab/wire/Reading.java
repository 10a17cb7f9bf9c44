package health.erp.lab.wire;

import org.jspecify.annotations.Nullable;

/** What reading a message comes to; there is no third. */
public sealed interface Reading {
    record Understood(LabMessage message) implements Reading {}

    /**
     * What it wants cannot be told.
     *
     * @param header to answer its sender by; null when that cannot be told either
     */
    record Unreadable(@Nullable MessageHeader header, Unread unread) implements Reading {}
}
