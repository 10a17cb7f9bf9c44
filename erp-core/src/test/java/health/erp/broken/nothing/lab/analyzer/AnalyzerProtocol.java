package health.erp.broken.nothing.lab.analyzer;

/** A port with its contract beside it. */
public interface AnalyzerProtocol {
    String read(byte[] message);
}
