package health.erp.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.hl7.MllpDecoder;
import health.erp.lab.wire.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An analyzer that is told what to measure, by whichever service of the tests; it takes all it is told. */
public final class ListeningAnalyzer {
    private static final ListeningAnalyzer ONE = new ListeningAnalyzer();

    private final ServerSocket server;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ListeningAnalyzer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::listen, "listening-analyzer");
        thread.setDaemon(true);
        thread.start();
    }

    static String address() {
        return "127.0.0.1:" + ONE.server.getLocalPort();
    }

    /** What it was told of a tube, once it was; empty after some seconds. */
    public static List<String> toldOf(String tube, int messages) {
        for (var tries = 0; tries < 200 && of(tube).count() < messages; tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return of(tube).toList();
    }

    private static Stream<String> of(String tube) {
        return ONE.heard.stream().filter(message -> message.contains(tube));
    }

    private void listen() {
        while (true) {
            try (var socket = server.accept()) {
                hear(socket);
            } catch (IOException e) {
                heard.add(e.toString());
            }
        }
    }

    private void hear(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        var decoder = new MllpDecoder(1_000_000);
        for (var b = socket.getInputStream().read();
                b >= 0;
                b = socket.getInputStream().read()) {
            for (var arrival : decoder.feed(new byte[] {(byte) b}, 0, 1)) {
                if (arrival instanceof Arrival.Message message) {
                    var text = message.bytes().text(UTF_8);
                    heard.add(text);
                    var answer = "MSH|^~\\&|AU|LAB|ERP||20260302100000||ACK|1|P|2.5.1\rMSA|AA|%s\r"
                            .formatted(text.split("\\|", -1)[9]);
                    socket.getOutputStream().write(MllpDecoder.frame(answer.getBytes(UTF_8)));
                    socket.getOutputStream().flush();
                }
            }
        }
    }
}
