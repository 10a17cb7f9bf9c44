package health.erp.examples.analyzers;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A line goes on whatever happens on one connection, and ends with all of them. */
class TcpServerTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void anErrorOnOneConnectionEndsThatOneAndFreesItsPlace() throws IOException {
        var count = new AtomicInteger();
        try (var line = line(new ServerSocket(0), socket -> {
            if (count.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            socket.getOutputStream().write('b');
        })) {
            assertThat(read(line.port())).isEqualTo(-1);
            assertThat(soon(line.port())).isEqualTo('b'); // there is one place only
        }
    }

    @Test
    void whenNoConnectionCanBeTakenItPausesAndGoesOn() throws IOException {
        var tries = Collections.synchronizedList(new ArrayList<Instant>());
        var failing = new ServerSocket(0) {
            @Override
            public Socket accept() throws IOException {
                tries.add(Instant.now());
                if (tries.size() == 1) {
                    throw new IOException("Too many open files");
                }
                if (tries.size() == 2) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                return super.accept();
            }
        };
        try (var line = line(failing, socket -> socket.getOutputStream().write('b'))) {
            assertThat(read(line.port())).isEqualTo('b');

            assertThat(Duration.between(tries.get(0), tries.get(1))).isGreaterThan(Duration.ofMillis(900));
            assertThat(Duration.between(tries.get(1), tries.get(2))).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void whoNeverComesToAnEndIsEndedWithTheLine() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var line = line(new ServerSocket(0), socket -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
        });
        try (var socket = ALine.connect(line.port())) {
            assertThat(begun.await(10, SECONDS)).isTrue();

            line.close();

            assertThat(ended.await(10, SECONDS)).isTrue();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsUnderWayWhenItIsClosedIsAnsweredFirst() throws Exception {
        var begun = new CountDownLatch(1);
        var line = new TcpServer("test", LineLimits.USUAL, new ServerSocket(0), Duration.ofSeconds(20), socket -> {
            begun.countDown();
            assertThat(socket.getInputStream().read()).isEqualTo(-1); // hears no more
            socket.getOutputStream().write('a');
        });
        try (var socket = ALine.connect(line.port())) {
            assertThat(begun.await(10, SECONDS)).isTrue();

            line.close();

            assertThat(socket.getInputStream().read()).isEqualTo('a');
        }
    }

    private static TcpServer line(ServerSocket server, TcpServer.Conversation conversation) {
        return new TcpServer("test", LineLimits.USUAL.withConnections(1), server, PATIENCE, conversation);
    }

    private static int read(int port) throws IOException {
        try (var socket = ALine.connect(port)) {
            return socket.getInputStream().read();
        }
    }

    /** Once the place of whoever was there before is free. */
    private static int soon(int port) throws IOException {
        var read = read(port);
        for (var tries = 0; tries < 100 && read == -1; tries++) {
            read = read(port);
        }
        return read;
    }
}
