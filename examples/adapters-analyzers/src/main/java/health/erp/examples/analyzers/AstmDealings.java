package health.erp.examples.analyzers;

import health.erp.core.ErpException;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.MessageReceipt;
import health.erp.lab.astm.AstmReader;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Reading;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an ASTM transmission comes to: its results are kept and applied, its questions have answers. */
final class AstmDealings {
    private static final Logger LOG = LoggerFactory.getLogger(AstmDealings.class);

    private final Routing routing;
    private final Intake intake;

    AstmDealings(Routing routing, Intake intake) {
        this.routing = routing;
        this.intake = intake;
    }

    /**
     * What has come of a transmission so far.
     *
     * @param channel null where it was not kept
     * @param receipts of what was kept
     * @param question what is to be answered; null where nothing was asked
     */
    record Dealt(@Nullable ChannelCode channel, List<MessageReceipt> receipts, @Nullable Bytes question) {
        private static final Dealt NOT_KEPT = new Dealt(null, List.of(), null);

        boolean isKept() {
            return channel != null;
        }
    }

    /** Once it is kept it may be acknowledged, and nothing else is done before that. */
    Dealt keep(Bytes text, boolean isComplete) {
        var messages = AstmReader.read(text);
        var channel = routing.channel(header(messages));
        if (channel.isEmpty()) {
            LOG.warn("A transmission came from an analyzer nobody knows on {}.", this);
            return Dealt.NOT_KEPT;
        }
        try {
            var receipts = intake.keep(channel.get(), text, isComplete);
            return new Dealt(channel.get(), receipts, isComplete && isQuestion(messages) ? text : null);
        } catch (ErpException e) {
            LOG.warn("A transmission on {} was not kept: {}", channel.get(), e.code());
        } catch (RuntimeException e) { // its message may quote a patient
            LOG.warn(
                    "A transmission on {} was not kept: {}",
                    channel.get(),
                    e.getClass().getName());
        }
        return Dealt.NOT_KEPT;
    }

    /** Applies what is acknowledged; then what the analyzer is to be sent. */
    List<Bytes> apply(Dealt dealt) {
        var channel = dealt.channel();
        if (channel == null) {
            return List.of();
        }
        dealt.receipts().forEach(receipt -> intake.apply(channel, receipt));
        var question = dealt.question();
        return question == null ? List.of() : answers(channel, question);
    }

    /** Nothing where that is not known now: the analyzer asks again. */
    private List<Bytes> answers(ChannelCode channel, Bytes question) {
        try {
            return intake.answers(channel, question);
        } catch (RuntimeException e) { // its message may quote a patient
            LOG.warn("A question on {} was not answered: {}", channel, Intake.what(e));
            return List.of();
        }
    }

    private static boolean isQuestion(List<Reading> messages) {
        return messages.stream()
                .anyMatch(reading -> reading instanceof Reading.Understood understood
                        && understood.message().kind() == MessageKind.QUERY);
    }

    private static @Nullable MessageHeader header(List<Reading> messages) {
        return messages.stream()
                .map(AstmDealings::header)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable MessageHeader header(Reading reading) {
        return reading instanceof Reading.Understood understood
                ? understood.message().header()
                : ((Reading.Unreadable) reading).header();
    }

    @Override
    public String toString() {
        return "the line of " + routing;
    }
}
