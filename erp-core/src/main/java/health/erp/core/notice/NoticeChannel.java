package health.erp.core.notice;

/**
 * Port: what carries messages out of the house, one for each {@link Channel}.
 *
 * <p>Called in the transaction that marks the notice as sent, so a message may go out twice if that fails to commit, and
 * it should not take longer than some seconds. What it throws counts as {@link SendOutcome.TryLater}.
 */
public interface NoticeChannel {
    Channel channel();

    SendOutcome send(Message message);
}
