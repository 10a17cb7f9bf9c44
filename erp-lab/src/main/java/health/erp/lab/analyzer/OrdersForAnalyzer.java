package health.erp.lab.analyzer;

import health.erp.lab.wire.Bytes;
import java.util.List;

/**
 * What an analyzer is to be sent.
 *
 * @param messages one for each question; empty where none was asked
 * @param tests how many they ask for
 */
public record OrdersForAnalyzer(List<Bytes> messages, int tests) {
    public OrdersForAnalyzer {
        messages = List.copyOf(messages);
    }
}
