package health.erp.lab.analyzer;

import health.erp.core.InvalidCommandException;
import health.erp.lab.wire.Bytes;
import jakarta.validation.constraints.NotNull;

/**
 * Keeps what has come on a line.
 *
 * @param transmission as it came, with nothing around it
 * @param isComplete false when the line went dead before the end
 * @param hash of it, by which two commands are told apart
 */
public record ReceiveMessage(
        @NotNull ChannelCode channel, @NotNull Bytes transmission, boolean isComplete, @NotNull String hash) {
    public static final int MAX_BYTES = 8_000_000;

    public ReceiveMessage {
        if (transmission.isEmpty() || transmission.size() > MAX_BYTES) {
            throw InvalidCommandException.of("transmission", "is not of 1 to %d bytes".formatted(MAX_BYTES));
        }
    }

    public static ReceiveMessage of(ChannelCode channel, Bytes transmission) {
        return new ReceiveMessage(channel, transmission, true, Hashes.sha256(transmission));
    }

    public static ReceiveMessage cutOff(ChannelCode channel, Bytes transmission) {
        return new ReceiveMessage(channel, transmission, false, Hashes.sha256(transmission));
    }
}
