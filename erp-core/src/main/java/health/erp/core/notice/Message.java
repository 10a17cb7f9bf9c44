package health.erp.core.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes out. It shows a person's data: an adapter hands it on, and neither keeps nor logs it.
 *
 * @param notice the same each time this is tried, for providers that tell repetitions by it
 * @param address of the channel: a mail address, a telephone number in E.164, a device's token
 */
public record Message(
        UUID notice, Channel channel, String address, @Nullable String subject, String body, boolean html) {
    @Override
    public String toString() {
        return "Message[notice=%s, channel=%s]".formatted(notice, channel);
    }
}
