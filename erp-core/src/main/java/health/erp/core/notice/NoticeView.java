package health.erp.core.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as hosts see it: not what it says, nor to which address it went.
 *
 * @param tried channels that were given up
 * @param failure a code
 */
public record NoticeView(
        NoticeId id,
        String type,
        Receiver receiver,
        NoticeStatus status,
        @Nullable Channel channel,
        List<Channel> tried,
        int attempts,
        @Nullable String providerId,
        @Nullable String failure,
        Instant toldAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt) {
    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.getId(),
                notice.getType(),
                notice.getReceiver(),
                notice.getStatus(),
                notice.getChannel(),
                notice.getTried(),
                notice.getAttempts(),
                notice.getProviderId(),
                notice.getFailure(),
                notice.getToldAt(),
                notice.getSentAt(),
                notice.getDeliveredAt());
    }
}
