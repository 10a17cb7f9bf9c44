package health.erp.examples.analyzers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What is said on one connection, until it is over. */
    interface Conversation {
        void hold(Socket socket) throws IOException;
    }

    private final String name;
    private final LineLimits limits;
    private final Conversation conversation;
    private final ServerSocket server;
    private final Semaphore free;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
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
        this.name = name;
        this.limits = limits;
        this.conversation = conversation;
        this.free = new Semaphore(limits.connections());
        this.pool = Executors.newCachedThreadPool(this::thread);
        var factory = tls == null ? ServerSocketFactory.getDefault() : tls.getServerSocketFactory();
        try {
            this.server = factory.createServerSocket();
            server.setReuseAddress(true);
            server.bind(address);
        } catch (IOException e) {
            throw new UncheckedIOException("The line (%s) cannot listen on (%s).".formatted(name, address), e);
        }
        this.acceptor = thread(this::accept);
        acceptor.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Takes no more connections and no more messages; what is under way is answered first, at most 30 s. */
    @Override
    public void close() {
        quietly(server);
        open.forEach(TcpServer::hearNoMore);
        pool.shutdown();
        try {
            if (!pool.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The line {} is closed while a message is still being answered.", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(TcpServer::quietly);
    }

    private void accept() {
        while (!server.isClosed()) {
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
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn(
                            "The line {} could not take a connection: {}",
                            name,
                            e.getClass().getName());
                }
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try {
            pool.execute(() -> converse(socket));
        } catch (RuntimeException e) { // it is being closed
            end(socket);
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
        } catch (RuntimeException e) { // its message may quote a patient
            LOG.warn(
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
