package health.erp.examples.analyzers;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.MessageReceipt;
import health.erp.lab.analyzer.MessageRelation;
import health.erp.lab.analyzer.MessageView;
import health.erp.lab.hl7.Acknowledgements;
import health.erp.lab.hl7.Acknowledgements.Outcome;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.hl7.Hl7Writer;
import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a message is answered. Original mode: one answer, when it is kept and applied as far as it can be. Enhanced mode: that
 * it is kept, at once; what became of it, afterwards; each only if its sender wants to hear it. 3.8
 *
 * <p>What is held for a person is accepted: it is ours now, and sending it again would help nobody.
 */
final class Hl7Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Hl7Answers.class);

    private final Routing routing;
    private final Intake intake;

    Hl7Answers(Routing routing, Intake intake) {
        this.routing = routing;
        this.intake = intake;
    }

    /** Takes an answer to the line. */
    interface Line {
        void send(byte[] answer) throws IOException;
    }

    /** Answers on the line, never before the message is kept. */
    void to(Bytes message, Line line) throws IOException {
        var reading = Hl7Reader.read(message);
        var header = header(reading);
        var channel = routing.channel(header);
        var kept = keep(message, channel);
        var arrival = arrival(reading, kept);
        send(line, header, Acknowledgements::ofArrival, arrival);
        var fate = channel.flatMap(on -> kept.receipts().stream()
                .flatMap(receipt -> intake.apply(on, receipt).stream())
                .findFirst());
        if (!isAnswer(reading) && !answered(line, reading, fate, arrival)) {
            send(line, header, Acknowledgements::ofFate, arrival);
        }
    }

    /** Whoever orders is told of each order what became of it. */
    private boolean answered(Line line, Reading reading, Optional<MessageView> fate, Told told) throws IOException {
        if (fate.isEmpty() || !(reading instanceof Reading.Understood understood)) {
            return false;
        }
        var message = understood.message();
        var code = Acknowledgements.ofFate(message.header(), told.outcome());
        var answer = code.flatMap(c -> OrderAnswers.to(message, fate.get(), c, intake.number(), now()));
        if (answer.isPresent()) {
            line.send(Hl7Writer.write(answer.get()));
        }
        return answer.isPresent();
    }

    private Moment now() {
        return new Moment(intake.now(), Moment.Precision.SECOND, null);
    }

    @Override
    public String toString() {
        return "the line of " + routing;
    }

    /** How it went, and what is to be told of it. */
    private record Told(Outcome outcome, List<Problem> problems) {}

    /** Empty receipts are a refusal. */
    private record Kept(List<MessageReceipt> receipts, @Nullable Outcome refusal) {}

    private interface Code {
        Optional<AckCode> of(MessageHeader header, Outcome outcome);
    }

    private Kept keep(Bytes message, Optional<ChannelCode> channel) {
        if (channel.isEmpty()) {
            LOG.warn("A message came from a sender nobody knows on the line of {}.", routing);
            return new Kept(List.of(), Outcome.REJECTED);
        }
        try {
            return new Kept(intake.keep(channel.get(), message, true), null);
        } catch (ConflictException e) { // busy; it may well be kept when it comes again
            LOG.warn("A message on {} was not kept: {}", channel.get(), e.code());
            return new Kept(List.of(), Outcome.ERROR);
        } catch (ErpException e) {
            LOG.warn("A message on {} was refused: {}", channel.get(), e.code());
            return new Kept(List.of(), Outcome.REJECTED);
        } catch (RuntimeException e) { // its message may quote a patient
            LOG.warn(
                    "A message on {} was not kept: {}",
                    channel.get(),
                    e.getClass().getName());
            return new Kept(List.of(), Outcome.ERROR);
        }
    }

    private static Told arrival(Reading reading, Kept kept) {
        var refusal = kept.refusal();
        if (refusal != null) {
            return new Told(refusal, List.of(problem("a channel that takes it, or a later moment")));
        }
        if (kept.receipts().stream().anyMatch(r -> r.relation() == MessageRelation.NUMBER_REUSED)) {
            return new Told(Outcome.REJECTED, List.of(problem("a control id that was not used before")));
        }
        if (reading instanceof Reading.Understood understood) {
            var message = understood.message();
            return new Told(message.isUnderstood() ? Outcome.ACCEPTED : Outcome.ERROR, message.problems());
        }
        var problem = ((Reading.Unreadable) reading).unread().problem();
        return new Told(problem.kind() == Problem.Kind.MESSAGE ? Outcome.REJECTED : Outcome.ERROR, List.of(problem));
    }

    private void send(Line line, @Nullable MessageHeader header, Code code, Told told) throws IOException {
        if (header == null) {
            return; // nobody to answer to
        }
        var answered = code.of(header, told.outcome());
        if (answered.isPresent()) {
            line.send(Hl7Writer.write(
                    Acknowledgements.answer(header, answered.get(), told.problems(), intake.number(), now())));
        }
    }

    /** An answer is not answered, or two would go on for ever. */
    private static boolean isAnswer(Reading reading) {
        return reading instanceof Reading.Understood understood
                && (understood.message().kind() == MessageKind.ACKNOWLEDGEMENT
                        || understood.message().kind() == MessageKind.ORDER_ANSWER);
    }

    private static @Nullable MessageHeader header(Reading reading) {
        return reading instanceof Reading.Understood understood
                ? understood.message().header()
                : ((Reading.Unreadable) reading).header();
    }

    private static Problem problem(String expected) {
        return new Problem(Problem.Severity.UNREADABLE, Problem.Kind.OTHER, Position.of("MSH", 1, 10), expected);
    }
}
