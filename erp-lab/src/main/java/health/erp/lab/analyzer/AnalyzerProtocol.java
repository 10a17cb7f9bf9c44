package health.erp.lab.analyzer;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.OrderDraft;
import java.util.List;

/**
 * Port: the language of a channel. It answers whatever the bytes and remembers nothing, so that one object serves every line
 * at once.
 */
public interface AnalyzerProtocol {
    /** Stable, for channels are kept by it: {@code HL7}. At most 20 capitals and digits. */
    String name();

    /** The messages of a transmission in their order; what is no message is one that cannot be read. */
    List<ReadMessage> read(Bytes transmission);

    /**
     * Orders for whoever asked for them, or that there are none; or for whoever is told unasked. Read again they are the same.
     *
     * @param header who sends it to whom, when and under which number; its type and trigger are the protocol's to choose, and
     *     its version where it has none
     */
    Bytes orders(MessageHeader header, List<OrderDraft> orders);
}
