package health.erp.examples.analyzers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on a port and holds a conversation on each connection, a thread for each, as many at once as the line bears. */
final class TcpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TcpServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What is said on one connection, until it is over. */
    interface Conversation {
        void hold(Socket socket) throws IOException;
    }

    private final String name;
    private final LineLimits limits;
    private final Conversation conversation;
    private final ServerSocket server;
    private final Duration patience;
    private final Semaphore free;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong threads = new AtomicLong();
    private final ExecutorService pool;
    private final Thread acceptor;

    /**
     * Begins to listen.
     *
     * @param tls with what it proves who it is; null leaves the line plain
     */
    TcpServer(
            String name,
            InetSocketAddress address,
            LineLimits limits,
            @Nullable SSLContext tls,
            Conversation conversation) {
        this(name, limits, bound(name, address, tls), PATIENCE, conversation);
    }

    /**
     * On a port that is open.
     *
     * @param patience with what is under way when it is closed
     */
    TcpServer(String name, LineLimits limits, ServerSocket server, Duration patience, Conversation conversation) {
        this.name = name;
        this.limits = limits;
        this.server = server;
        this.patience = patience;
        this.conversation = conversation;
        this.free = new Semaphore(limits.connections());
        this.pool = Executors.newCachedThreadPool(this::thread);
        this.acceptor = thread(this::accept);
        acceptor.start();
    }

    private static ServerSocket bound(String name, InetSocketAddress address, @Nullable SSLContext tls) {
        var factory = tls == null ? ServerSocketFactory.getDefault() : tls.getServerSocketFactory();
        try {
            var server = factory.createServerSocket();
            server.setReuseAddress(true);
            server.bind(address);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The line (%s) cannot listen on (%s).".formatted(name, address), e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Takes no more connections and no more messages; what is under way is answered first, as long as there is patience. */
    @Override
    public void close() {
        closing.countDown();
        quietly(server);
        try {
            acceptor.join(patience.toMillis()); // who was let in last is heard no more, either
            open.forEach(TcpServer::hearNoMore);
            pool.shutdown();
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The line {} is closed while a message is still being answered.", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
            open.forEach(TcpServer::quietly);
        }
    }

    private void accept() {
        while (closing.getCount() > 0) {
            try {
                var socket = server.accept();
                if (free.tryAcquire()) {
                    serve(socket);
                } else {
                    LOG.warn(
                            "The line {} has its {} connections already; one more is closed.",
                            name,
                            limits.connections());
                    quietly(socket);
                }
            } catch (IOException
                    | RuntimeException
                    | Error e) { // out of files, of threads: a line does not end by that
                pause(e);
            }
        }
    }

    /** What is in the way is not gone at once. */
    private void pause(Throwable e) {
        if (closing.getCount() == 0) {
            return;
        }
        LOG.error(
                "The line {} could not take a connection: {}",
                name,
                e.getClass().getName());
        try {
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The line {} is closed.", name);
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Nobody interrupts the line {}, but it goes on.", name);
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        var isServed = false;
        try {
            pool.execute(() -> converse(socket));
            isServed = true;
        } finally {
            if (!isServed) {
                end(socket);
            }
        }
    }

    private void converse(Socket socket) {
        try {
            socket.setKeepAlive(true);
            socket.setTcpNoDelay(true);
            conversation.hold(socket);
        } catch (IOException e) {
            LOG.debug(
                    "A connection of the line {} broke: {}", name, e.getClass().getName());
        } catch (RuntimeException | Error e) { // its message may quote a patient
            LOG.error(
                    "A conversation on the line {} failed: {}",
                    name,
                    e.getClass().getName());
        } finally {
            end(socket);
        }
    }

    private void end(Socket socket) {
        quietly(socket);
        open.remove(socket);
        free.release();
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "line-" + name + "-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private static void hearNoMore(Socket socket) {
        try {
            socket.shutdownInput();
        } catch (IOException | UnsupportedOperationException e) {
            quietly(socket);
        }
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("Could not close: {}", e.getClass().getName());
        }
    }
}
