package health.erp.core.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps what is sent, and answers what the test wants. */
public final class MemoryNoticeChannel implements NoticeChannel {
    private final Channel channel;
    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Message, SendOutcome> answer = MemoryNoticeChannel::taken;

    public MemoryNoticeChannel(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public SendOutcome send(Message message) {
        var outcome = message.address().isBlank() ? new SendOutcome.Refused("noAddress") : answer.apply(message);
        if (outcome instanceof SendOutcome.Accepted) {
            sent.add(message);
        }
        return outcome;
    }

    public List<Message> sent() {
        return List.copyOf(sent);
    }

    public void answers(Function<Message, SendOutcome> other) {
        answer = other;
    }

    static SendOutcome taken(Message message) {
        return new SendOutcome.Accepted("memory-" + message.notice());
    }
}
