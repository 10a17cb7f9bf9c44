package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.lab.catalogue.TestCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message that is being applied, for whom, and what has come of it so far.
 *
 * @param controls what of it was measured in controls, by test
 */
record Delivery(
        Caller caller,
        MessageId message,
        AnalyzerChannel channel,
        Progress progress,
        Refusals refusals,
        Map<TestCode, List<ControlIntake.Given>> controls) {
    static Delivery of(
            Caller caller, MessageId message, AnalyzerChannel channel, Progress progress, Refusals refusals) {
        return new Delivery(caller, message, channel, progress, refusals, new LinkedHashMap<>());
    }

    ChannelSettings settings() {
        return channel.getSettings();
    }

    /** What is noted with results that say something else because of it. */
    String reason() {
        return "Sent on the channel %s in the message %s".formatted(channel.getCode(), message);
    }
}
