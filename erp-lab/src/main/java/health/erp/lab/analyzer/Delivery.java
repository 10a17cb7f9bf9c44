package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.lab.catalogue.TestCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message that is being applied, for whom, and what has come of it so far.
 *
 * @param content hash of what the message says, whatever its number
 * @param controls what of it was measured in controls, by test
 */
record Delivery(
        Caller caller,
        MessageId message,
        AnalyzerChannel channel,
        String content,
        Progress progress,
        Refusals refusals,
        Map<TestCode, List<ControlIntake.Given>> controls) {
    static Delivery of(
            Caller caller,
            MessageId message,
            AnalyzerChannel channel,
            String content,
            Progress progress,
            Refusals refusals) {
        return new Delivery(caller, message, channel, content, progress, refusals, new LinkedHashMap<>());
    }

    ChannelSettings settings() {
        return channel.getSettings();
    }

    /** What is noted with results that say something else because of it. */
    String reason() {
        return "Sent on the channel %s in the message %s".formatted(channel.getCode(), message);
    }
}
