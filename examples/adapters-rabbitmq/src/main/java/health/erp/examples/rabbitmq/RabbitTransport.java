package health.erp.examples.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.Connection;
import health.erp.core.event.Envelope;
import health.erp.core.event.EventTransport;
import health.erp.core.event.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events to a durable topic exchange, with the event type as the routing key, and counts as acknowledged what
 * the broker has confirmed. An event nobody has bound a queue for is confirmed too.
 *
 * <p>Each call has a channel of its own, as channels are not for several threads; they are kept for the next.
 */
public final class RabbitTransport implements EventTransport, AutoCloseable {
    public static final String EXCHANGE = "health.erp.events";
    private static final String CONSUMER = "rabbitmq";
    private static final int PERSISTENT = 2;

    private final Connection connection;
    private final int largest;
    private final Queue<Sender> idle = new ConcurrentLinkedQueue<>();

    /** Uses the connection, which should recover by itself, and closes it at the end. */
    public RabbitTransport(Connection connection) {
        this(connection, 16 * 1024 * 1024);
    }

    /**
     * As above.
     *
     * @param largest bytes of a message the broker takes (RabbitMQ: {@code max_message_size}); an event that is larger
     *     fails, instead of losing the channel
     */
    public RabbitTransport(Connection connection, int largest) {
        this.connection = connection;
        this.largest = largest;
    }

    @Override
    public List<Outcome> send(List<Envelope> events, Duration budget) {
        if (events.isEmpty()) {
            return List.of();
        }
        var end = System.nanoTime() + budget.toNanos();
        Sender sender = null;
        var done = false;
        try {
            sender = sender();
            var outcomes = sender.send(events, end);
            done = true;
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException("The broker cannot be reached.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The relay was interrupted.", e);
        } finally {
            if (sender != null) {
                giveBack(sender, done);
            }
        }
    }

    private Sender sender() throws IOException {
        var kept = idle.poll();
        while (kept != null && !kept.channel.isOpen()) {
            kept = idle.poll();
        }
        return kept == null ? new Sender(connection.createChannel()) : kept;
    }

    /** A channel on which confirms are missing is of no more use: they could be taken for those of the next call. */
    private void giveBack(Sender sender, boolean done) {
        if (done && sender.isQuiet()) {
            idle.add(sender);
        } else {
            sender.drop();
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** A channel in confirm mode. */
    private final class Sender implements ConfirmListener {
        private final Channel channel;
        private volatile @Nullable Pending pending;

        Sender(Channel channel) throws IOException {
            this.channel = channel;
            channel.exchangeDeclare(EXCHANGE, "topic", true);
            channel.confirmSelect();
            channel.addConfirmListener(this);
            channel.addShutdownListener(cause -> {
                var mine = pending;
                if (mine != null) {
                    mine.abandon();
                }
            });
        }

        List<Outcome> send(List<Envelope> events, long end) throws IOException, InterruptedException {
            var first = channel.getNextPublishSeqNo();
            var mine = new Pending(events.size(), first);
            pending = mine;
            for (int i = 0; i < events.size(); i++) {
                var message = events.get(i).toJson().getBytes(StandardCharsets.UTF_8);
                if (System.nanoTime() - end >= 0) {
                    mine.settle(i, Outcome.WAITING);
                } else if (message.length > largest) {
                    mine.settle(i, new Outcome.Failed(CONSUMER, "larger than the broker takes"));
                } else {
                    mine.published(i);
                    publish(events.get(i), message);
                }
            }
            return mine.outcomes(end);
        }

        private void publish(Envelope event, byte[] message) throws IOException {
            var properties = new BasicProperties.Builder()
                    .messageId(event.id().toString())
                    .type(event.type())
                    .contentType("application/cloudevents+json")
                    .deliveryMode(PERSISTENT)
                    .build();
            channel.basicPublish(EXCHANGE, event.type(), properties, message);
        }

        void drop() {
            try {
                channel.abort();
            } catch (IOException e) {
                pending = null; // it is gone already
            }
        }

        boolean isQuiet() {
            var mine = pending;
            return mine == null || mine.isComplete();
        }

        @Override
        public void handleAck(long tag, boolean multiple) {
            settle(tag, multiple, Outcome.ACKNOWLEDGED);
        }

        @Override
        public void handleNack(long tag, boolean multiple) {
            settle(tag, multiple, new Outcome.Failed(CONSUMER, "refused by the broker"));
        }

        private void settle(long tag, boolean multiple, Outcome outcome) {
            var mine = pending;
            if (mine != null) {
                mine.confirmed(tag, multiple, outcome);
            }
        }
    }

    /** The events of one call and what is known of them. */
    private static final class Pending {
        private final @Nullable Outcome[] outcomes;
        private final List<Integer> published = new ArrayList<>(); // by delivery tag, from the first on
        private final long first;
        private final CountDownLatch missing;
        private volatile boolean abandoned;

        Pending(int events, long first) {
            this.outcomes = new Outcome[events];
            this.first = first;
            this.missing = new CountDownLatch(events);
        }

        synchronized void published(int index) {
            published.add(index);
        }

        synchronized void confirmed(long tag, boolean multiple, Outcome outcome) {
            for (long t = multiple ? first : tag; t <= tag; t++) {
                if (t >= first && t - first < published.size()) {
                    settle(published.get((int) (t - first)), outcome);
                }
            }
        }

        synchronized void settle(int index, Outcome outcome) {
            if (outcomes[index] == null) {
                outcomes[index] = outcome;
                missing.countDown();
            }
        }

        void abandon() {
            abandoned = true;
            for (long left = missing.getCount(); left > 0; left--) {
                missing.countDown();
            }
        }

        synchronized boolean isComplete() {
            return !abandoned && Arrays.stream(outcomes).allMatch(Objects::nonNull);
        }

        /** Waits for the broker. Without its word nobody knows, so nothing is counted as delivered. */
        List<Outcome> outcomes(long end) throws IOException, InterruptedException {
            var inTime = missing.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (!inTime || abandoned) {
                throw new IOException("The broker did not confirm in time.");
            }
            synchronized (this) {
                return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
            }
        }
    }
}
