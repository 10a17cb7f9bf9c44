package health.erp.lab.analyzer;

class OlderHl7ProtocolTest extends Hl7ProtocolTest {
    @Override
    public AnalyzerProtocol protocol() {
        return Hl7Protocol.older();
    }
}
