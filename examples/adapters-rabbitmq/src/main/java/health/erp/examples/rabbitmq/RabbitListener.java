package health.erp.examples.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import health.erp.core.InvalidCommandException;
import health.erp.core.event.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes events from a durable queue of this consumer and acknowledges each once its effect has committed. One that
 * fails is delivered again after a second, before the others: give the queue a delivery limit and a dead letter exchange
 * if somebody is to decide in the end.
 *
 * <p>One event at a time, and one listener at a time even if several runtimes have one ({@code single active consumer}),
 * so an aggregate's events stay in order. What is no envelope, or forged, is dropped.
 */
public final class RabbitListener implements AutoCloseable {
    private static final Map<String, Object> ONE_AT_A_TIME = Map.of("x-single-active-consumer", true);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Channel channel;
    private final Duration pause;

    /** Hands what arrives to the runtime: {@code listen(connection, "billing", types, erp.core().events())}. */
    public static RabbitListener listen(Connection connection, String queue, Collection<String> types, Events events)
            throws IOException {
        return listen(connection, queue, types, events::receive, PAUSE);
    }

    /** Hands what arrives to the receiver; what it throws is a failure. */
    static RabbitListener listen(
            Connection connection,
            String queue,
            Collection<String> types,
            Consumer<health.erp.core.event.Envelope> receiver,
            Duration pause)
            throws IOException {
        var listener = new RabbitListener(connection.createChannel(), pause);
        listener.begin(queue, types, receiver);
        return listener;
    }

    private RabbitListener(Channel channel, Duration pause) {
        this.channel = channel;
        this.pause = pause;
    }

    private void begin(String queue, Collection<String> types, Consumer<health.erp.core.event.Envelope> receiver)
            throws IOException {
        channel.basicQos(1);
        channel.exchangeDeclare(RabbitTransport.EXCHANGE, "topic", true);
        channel.queueDeclare(queue, true, false, false, ONE_AT_A_TIME);
        for (var type : types) {
            channel.queueBind(queue, RabbitTransport.EXCHANGE, type);
        }
        channel.basicConsume(queue, false, new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(String tag, Envelope delivery, BasicProperties properties, byte[] body)
                    throws IOException {
                if (isDone(body, receiver)) {
                    channel.basicAck(delivery.getDeliveryTag(), false);
                } else {
                    rest();
                    channel.basicNack(delivery.getDeliveryTag(), false, true);
                }
            }
        });
    }

    /** A failure that lasts must not keep the database busy. */
    private void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the connection is closing
        }
    }

    private static boolean isDone(byte[] body, Consumer<health.erp.core.event.Envelope> receiver) {
        health.erp.core.event.Envelope event;
        try {
            event = health.erp.core.event.Envelope.ofJson(new String(body, StandardCharsets.UTF_8));
        } catch (InvalidCommandException e) {
            return true; // it will be no better next time
        }
        try {
            receiver.accept(event);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.abort();
    }
}
