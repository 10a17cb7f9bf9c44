package health.erp.examples.analyzers;

import health.erp.core.ErpException;
import health.erp.lab.analyzer.ChannelCode;
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

    /** Whether it is kept, and what the analyzer is to be sent afterwards. */
    record Dealt(boolean isKept, List<Bytes> answers) {}

    Dealt with(Bytes text, boolean isComplete) {
        var messages = AstmReader.read(text);
        var channel = routing.channel(header(messages));
        if (channel.isEmpty()) {
            LOG.warn("A transmission came from an analyzer nobody knows on {}.", this);
            return new Dealt(false, List.of());
        }
        try {
            intake.keep(channel.get(), text, isComplete).forEach(intake::apply);
            return new Dealt(true, isComplete ? answers(channel.get(), text, messages) : List.of());
        } catch (ErpException e) {
            LOG.warn("A transmission on {} was not kept: {}", channel.get(), e.code());
        } catch (RuntimeException e) { // its message may quote a patient
            LOG.warn(
                    "A transmission on {} was not kept: {}",
                    channel.get(),
                    e.getClass().getName());
        }
        return new Dealt(false, List.of());
    }

    /** Nothing where nothing was asked. */
    private List<Bytes> answers(ChannelCode channel, Bytes text, List<Reading> messages) {
        var asks = messages.stream()
                .anyMatch(reading -> reading instanceof Reading.Understood understood
                        && understood.message().kind() == MessageKind.QUERY);
        return asks ? intake.answers(channel, text) : List.of();
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
