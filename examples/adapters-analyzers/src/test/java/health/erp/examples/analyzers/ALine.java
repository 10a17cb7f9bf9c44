package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Caller;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.ExceptionView;
import health.erp.lab.analyzer.FindChannel;
import health.erp.lab.analyzer.ListExceptions;
import health.erp.lab.analyzer.ListMessages;
import health.erp.lab.analyzer.MessageView;
import health.erp.lab.analyzer.ReviseChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A laboratory with a channel, for whoever opens a line to it. */
final class ALine {
    static final ChannelCode CHANNEL = new ChannelCode("XN550");

    private static final Path CORPUS = Path.of("../../erp-lab/src/test/resources/health/erp/lab");

    private final Lab lab;
    private final Caller caller;
    private final Intake intake;

    /** In a hospital of its own. */
    ALine(String protocol) {
        this(protocol, new LogTelemetry());
    }

    ALine(String protocol, Telemetry telemetry) {
        var test = TestErp.on(TestServer.H2, List.of(Lab.class));
        this.lab = test.erp().module(Lab.class);
        this.caller = test.aCaller(test.aHospital());
        this.intake = new Intake(test.erp(), caller, telemetry);
        lab.channels().define(caller, new DefineChannel(CHANNEL, protocol, ChannelSettings.of("XN1")));
    }

    /** From now on nothing is taken on the channel. */
    void closes() {
        var channel = lab.channels().find(caller, new FindChannel(CHANNEL));
        lab.channels().revise(caller, new ReviseChannel(CHANNEL, channel.version(), false, channel.settings()));
    }

    Intake intake() {
        return intake;
    }

    List<MessageView> kept() {
        return lab.messages()
                .list(caller, new ListMessages(CHANNEL, null, null, 100))
                .items();
    }

    /** As many, or what there is after some seconds: who wants no answer cannot know when it is kept. */
    List<MessageView> keptIn(int count) {
        for (var i = 0; i < 100 && kept().size() < count; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return kept();
    }

    List<ExceptionView> exceptions() {
        return lab.messageExceptions().list(caller, ListExceptions.open(100)).items();
    }

    /** Whatever port is free. */
    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Files other projects collected, by protocol: {@code hl7}, {@code astm}. */
    static List<Path> corpus(String protocol) {
        try (var files = Files.list(CORPUS.resolve(protocol).resolve("corpus"))) {
            return files.filter(f -> f.toString().endsWith("." + protocol))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] oru(String number, String value) {
        return oru(number, value, "");
    }

    /** @param enhanced MSH-15 and MSH-16: {@code |AL|AL} */
    static byte[] oru(String number, String value, String enhanced) {
        return ("MSH|^~\\&|XN550|LAB|ERP|HOSP|20260302100000||ORU^R01^ORU_R01|" + number + "|P|2.5.1||" + enhanced
                        + "\rPID|1||P1||Rao^Lata||19800512|F\rOBR|1||tube|CHEM^Chemistry^L|||20260302100000"
                        + "\rOBX|1|NM|K^^L||" + value + "|mmol/L|||||F\r")
                .getBytes(UTF_8);
    }

    static String astm(String number, String value) {
        return "H|\\^&|" + number + "||XN550|||||ERP||P|LIS2-A2|20260302100000\rP|1|||P1|Rao^Lata||19800512|F\r"
                + "O|1|tube||^^^K|R\rR|1|^^^K|" + value + "|mmol/L||N||F||||20260302100000\rL|1|N\r";
    }
}
