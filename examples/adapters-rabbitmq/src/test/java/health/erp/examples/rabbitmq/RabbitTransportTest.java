package health.erp.examples.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Connection;
import health.erp.core.event.Envelope;
import health.erp.core.event.EventTransport;
import health.erp.core.testing.EventTransportContract;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RabbitTransportTest implements EventTransportContract {
    private static final int LARGEST = 1_000_000;

    private final AtomicInteger queues = new AtomicInteger();
    private final List<Connection> connections = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // before all
    private AmqpBroker broker;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        broker = new AmqpBroker(folder);
    }

    @AfterAll
    void end() {
        broker.close();
    }

    @AfterEach
    void disconnect() {
        connections.forEach(c -> c.abort(1_000));
        connections.clear();
    }

    @Override
    public EventTransport connect(Consumer<Envelope> receiver) {
        try {
            RabbitListener.listen(open(), queue(), List.of("bed.made"), receiver, Duration.ofMillis(1));
            return new RabbitTransport(open(), LARGEST);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Envelope undeliverable() {
        return EventTransportContract.envelope(9, "\"" + "x".repeat(LARGEST) + "\"");
    }

    @Test
    void whatFailedComesAgainBeforeTheNext() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var failures = new AtomicInteger(2);
        var transport = connect(event -> {
            heard.add(event.data());
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
        });

        for (var turn : List.of("1", "2")) {
            transport.send(List.of(EventTransportContract.envelope(1, turn)), PLENTY);
        }

        for (var expected : List.of("1", "1", "1", "2")) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsNoEnvelopeIsDropped() throws Exception {
        var heard = new LinkedBlockingQueue<Envelope>();
        var transport = connect(heard::add);
        var connection = open();
        try (var channel = connection.createChannel()) {
            channel.basicPublish(RabbitTransport.EXCHANGE, "bed.made", null, "hello".getBytes(StandardCharsets.UTF_8));
        }
        var event = EventTransportContract.envelope(1, "{}");

        transport.send(List.of(event), PLENTY);

        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(event);
    }

    @Test
    void whereThereIsNoBrokerEverythingWaits() throws Exception {
        var connection = open();
        var transport = new RabbitTransport(connection);
        connection.close();

        assertThatThrownBy(() -> transport.send(List.of(EventTransportContract.envelope(1, "{}")), PLENTY))
                .isInstanceOfAny(UncheckedIOException.class, AlreadyClosedException.class);
    }

    private Connection open() throws Exception {
        var connection = broker.connect();
        connections.add(connection);
        return connection;
    }

    private String queue() {
        return "test-" + queues.incrementAndGet();
    }
}
