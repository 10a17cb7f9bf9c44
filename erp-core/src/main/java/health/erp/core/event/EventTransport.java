package health.erp.core.event;

import java.time.Duration;
import java.util.List;

/**
 * Port: how events leave the outbox. By default they go straight to the subscribers in this runtime; a transport over a
 * broker hands them to others, whose side passes what arrives to {@link Events#receive}.
 *
 * <p>Called by several relays at once.
 */
public interface EventTransport {

    /**
     * Hands the events over, in their order and none after the budget has run out.
     *
     * @param events no two of the same aggregate; an aggregate's next one comes only after this was acknowledged
     * @return one outcome for each event, in the same order
     * @throws RuntimeException when nobody can be reached at all: every event of the call waits and is sent again, and
     *     none of them counts as failed
     */
    List<Outcome> send(List<Envelope> events, Duration budget);
}
