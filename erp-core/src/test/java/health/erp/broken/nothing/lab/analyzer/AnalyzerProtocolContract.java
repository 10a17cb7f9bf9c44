package health.erp.broken.nothing.lab.analyzer;

import java.nio.charset.StandardCharsets;

/** The contract of the port, in its package. */
public final class AnalyzerProtocolContract {
    public static String check(AnalyzerProtocol port) {
        return port.read("H|".getBytes(StandardCharsets.US_ASCII));
    }

    private AnalyzerProtocolContract() {}
}
