package health.erp.broken.ports_have_contracts.lab.analyzer;

public interface AnalyzerProtocol {
    String read(byte[] message);
}
